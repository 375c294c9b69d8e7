import type { Page } from 'playwright-core';
import { signIn } from '../chromium.ts';
import type { Credentials } from './administer.ts';
import { send } from './fill-in.ts';

/** Signs in with a first password and chooses one's own, which is all that a first password opens. */
export async function choosePassword(page: Page, first: Credentials, password: string): Promise<Credentials> {
  await signIn(page, first);
  await page.getByLabel('The password you were given').fill(first.password);
  await page.getByLabel('New password').fill(password);
  await send(page, 'Use this password');
  return { userName: first.userName, password };
}
