import type { Page } from 'playwright-core';
import { signIn } from '../chromium.ts';
import type { Credentials } from './administer.ts';
import { send } from './fill-in.ts';
import { setUpSecondStepIfAsked } from './second-step.ts';

/** Signs in with a first password and does all that it opens: chooses one's own, and sets up a second step if need be. */
export async function choosePassword(page: Page, first: Credentials, password: string): Promise<Credentials> {
  await signIn(page, first);
  await page.getByLabel('The password you were given').fill(first.password);
  await page.getByLabel('New password').fill(password);
  await send(page, 'Use this password');
  await setUpSecondStepIfAsked(page, first.userName);
  return { userName: first.userName, password };
}
