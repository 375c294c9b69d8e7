import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from './at-browser.ts';
import { DESK, PHONE, isTooWide, listViolations, openChromium, openContext, signIn } from './chromium.ts';
import { addToApp, nextCode } from './authenticator.ts';
import { type EmptySite, startEmptySite } from './empty-site.ts';
import { follow, send } from './pages/fill-in.ts';
import { runRooted, temporaryFolder } from './served-site.ts';

describe('signing in with a second step', () => {
  const settings = { ROOTED_DATA: temporaryFolder() };
  let browser: Browser;
  let site: EmptySite;
  let page: Page;
  let recoveryCodes: string[];

  beforeAll(async () => {
    site = await startEmptySite(settings);
    browser = await openChromium();
    page = await (await openContext(browser, site.url, DESK)).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const heading = () => page.getByRole('heading', { level: 1 }).innerText();

  async function expectGoodPage(says: string): Promise<void> {
    expect([await heading(), await listViolations(page)]).toEqual([says, []]);
    await page.setViewportSize(PHONE);
    expect(await isTooWide(page)).toBe(false);
    await page.setViewportSize(DESK);
  }

  it('begins with setting it up, which an administrator must', async () => {
    // Given the first administrator, who has chosen a password
    await signIn(page, site.administrator);
    await page.getByLabel('The password you were given').fill(site.administrator.password);
    await page.getByLabel('New password').fill(PASSWORD);
    await send(page, 'Use this password');

    // When they add RootED to their app, and enter the code that it shows
    await expectGoodPage('A second step for signing in');
    addToApp(site.administrator.userName, await page.locator('code.rooted-secret').innerText());
    await page.getByLabel('Code', { exact: true }).fill(await nextCode(site.administrator.userName));
    await send(page, 'Turn on the second step');

    // Then they see their recovery codes, once
    await expectGoodPage('Your recovery codes');
    recoveryCodes = await page.locator('main ol code').allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    await page.reload();
    expect(await page.locator('main ol code').count()).toBe(0);
  });

  it('asks for a code after the password, and takes a recovery code instead', async () => {
    // Given that they sign in elsewhere
    page = await (await openContext(browser, site.url, DESK)).newPage();
    await page.goto('/administration/users');
    await page.getByLabel('User name').fill(site.administrator.userName);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Code', { exact: true }).waitFor();
    await expectGoodPage('Enter your code');

    // When they enter a recovery code
    await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[0]!);
    await page.getByRole('button', { name: 'Go on' }).click();

    // Then they are where they wanted to be, and are told how many are left
    await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('You have 9 recovery codes left.');
  });

  it('shows both places, and ends the other', async () => {
    await page.goto('/account');
    expect(await page.getByRole('row').filter({ hasText: 'Chrome on Linux' }).count()).toBe(2);
    await expectGoodPage('Your account');
    await follow(page, /^End all others/);
    expect(await page.getByRole('row').filter({ hasText: 'Chrome on Linux' }).count()).toBe(1);
  });

  it('has codes that no command tells, since this is not the demonstration', () => {
    const ask = () => runRooted(['user', 'code', site.administrator.userName], settings);
    expect(ask).toThrow('This database is not the demonstration: only its owner’s app has the code.');
  });
});
