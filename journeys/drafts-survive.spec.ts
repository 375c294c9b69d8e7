import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { atBrowser } from './at-browser.ts';
import { openChromium } from './chromium.ts';
import { readAccounts } from './demonstration.ts';
import { type ServedSite, freePort, runRooted, startRooted, temporaryFolder } from './served-site.ts';

describe('what is half written in an assessment', () => {
  const settings = { ROOTED_DATA: temporaryFolder() };
  let browser: Browser;
  let site: ServedSite;
  let port: number;
  let page: Page;

  beforeAll(async () => {
    const accounts = readAccounts(runRooted(['demo', '--pupils', '300', '--seed', '7'], settings));
    port = await freePort();
    site = await startRooted(settings, port);
    browser = await openChromium();
    page = await atBrowser(
      browser,
      site.url,
      accounts.find(({ role }) => role === 'school-lead')!,
    );
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('is kept at a pause, and is there when the server was killed and runs again', async () => {
    await page.goto('/plans');
    await page.locator('main tbody a').first().click();
    await page.getByRole('link', { name: 'Assessment', exact: true }).click();
    await page.locator('main a[aria-describedby^="asked"]').first().click();
    await page
      .getByRole('link', { name: /^Answer/ })
      .first()
      .click();
    const kept = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.getByLabel('What is going well?').fill('Walks to school with a friend, and');
    await kept;

    await site.kill();
    site = await startRooted(settings, port);
    await page.reload();
    expect(await page.getByLabel('What is going well?').inputValue()).toBe('Walks to school with a friend, and');
    expect(await page.getByText('have not sent it. Only you can see it.').count()).toBe(1);
  });
});
