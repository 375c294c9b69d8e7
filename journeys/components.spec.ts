import { globSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, type Device, PHONE, isTooWide, listViolations, openChromium, openContext } from './chromium.ts';
import { type ServedSite, runRooted, startRooted, temporaryFolder } from './served-site.ts';

const FIRST = ['--name', 'Pat Example', '--user-name', 'pat@borough.example', '--role', 'administrator'];
const WHERE = ['--area', 'Fictional borough', '--organisation', 'Early help team'];

describe('the page of all components', () => {
  let browser: Browser;
  let site: ServedSite;

  beforeAll(async () => {
    const settings = { ROOTED_DATA: temporaryFolder() };
    runRooted(['user', 'add', ...FIRST, ...WHERE], settings);
    site = await startRooted(settings, undefined, ['--import', 'tsx', 'src/app/develop.ts']);
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** With all that is folded away laid open. */
  async function openComponents(device: Device): Promise<Page> {
    const page = await (await openContext(browser, site.url, device)).newPage();
    await page.goto('/components');
    await page.locator('main details').evaluateAll((all) => {
      for (const each of all as unknown as { open: boolean }[]) each.open = true;
    });
    return page;
  }

  it('has no violation that axe finds', async () => {
    const page = await openComponents(DESK);
    expect(await page.locator('h1').textContent()).toBe('Components');
    expect(await page.locator('main section').count()).toBeGreaterThan(35);
    expect(await listViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('can be read at 320 pixels', async () => {
    const page = await openComponents(PHONE);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  it('is not in the production build', () => {
    const built = globSync('build/server/*.js');
    expect(built.length).toBeGreaterThan(1);
    expect(built.filter((file) => /["']\/components["']/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
