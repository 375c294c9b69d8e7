import type { Page } from 'playwright-core';
import { addToApp, nextCode } from '../authenticator.ts';
import { send } from './fill-in.ts';

const isAt = async (page: Page, heading: string): Promise<boolean> =>
  (await page.getByRole('heading', { level: 1 }).innerText()) === heading;

/** Gives the code of the second step, where one is asked for. */
export async function enterCodeIfAsked(page: Page, userName: string): Promise<void> {
  if (!(await isAt(page, 'Enter your code'))) return;
  await page.getByLabel('Code', { exact: true }).fill(await nextCode(userName));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.locator('header').getByRole('button', { name: 'Sign out' }).waitFor();
}

/** Sets up the second step where what somebody does asks for it, and goes past their recovery codes. */
export async function setUpSecondStepIfAsked(page: Page, userName: string): Promise<void> {
  if (!(await isAt(page, 'A second step for signing in'))) return;
  addToApp(userName, await page.locator('code.rooted-secret').innerText());
  await page.getByLabel('Code', { exact: true }).fill(await nextCode(userName));
  await send(page, 'Turn on the second step');
  await page.getByRole('link', { name: 'I have kept them: go on' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hello' }).waitFor();
}
