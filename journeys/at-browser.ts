import type { Browser, Page } from 'playwright-core';
import { type Device, openContext, signIn } from './chromium.ts';
import { type Credentials } from './pages/administer.ts';
import { choosePassword } from './pages/choose-password.ts';

/** Somebody who has signed in, at a browser of their own. */
export async function atBrowser(browser: Browser, url: string, who: Credentials, device?: Device): Promise<Page> {
  const page = await (await openContext(browser, url, device)).newPage();
  await signIn(page, who);
  return page;
}

/** Somebody new, at a browser of their own: they have chosen their password. */
export async function atBrowserFirst(browser: Browser, url: string, first: Credentials): Promise<Page> {
  const page = await (await openContext(browser, url)).newPage();
  await choosePassword(page, first, PASSWORD);
  return page;
}

/** Everybody's own password. */
export const PASSWORD = 'tangerine bicycle harbour';
