import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE, isTooWide, listViolations, openChromium, openAndWeigh, openContext, signIn } from './chromium.ts';
import { type Account, type DemonstrationSite, serveDemonstration } from './demonstration.ts';
import { kindOf } from './what-is-there.ts';

/** A page weighs less than this over the wire, styles and scripts included. */
const HEAVIEST = 100_000;
/** Pages of one kind look alike: so many of each are opened. */
const OF_EACH_KIND = 2;

/** Every address that can be reached from the home page by links, a few of each kind. */
async function walk(page: Page, visit: (path: string, bytes: number) => Promise<void>): Promise<string[]> {
  const waiting = ['/'];
  const seen = new Map<string, Set<string>>();
  const visited: string[] = [];
  while (waiting.length > 0) {
    const path = waiting.shift()!;
    const like = seen.get(kindOf(path)) ?? new Set();
    if (like.has(path) || like.size >= OF_EACH_KIND) continue;
    seen.set(kindOf(path), like.add(path));
    const { answer, bytes } = await openAndWeigh(page, path);
    if (!answer?.headers()['content-type']?.startsWith('text/html')) continue;
    expect([path, answer.status()]).toEqual([path, 200]);
    visited.push(path);
    const links = await addressesOn(page);
    waiting.push(...links.filter((link) => !link.startsWith('/assets/')));
    await visit(path, bytes);
  }
  return visited;
}

type Linked = { getAttribute(name: string): string };

const addressesOn = (page: Page): Promise<string[]> =>
  page
    .locator('a[href^="/"]')
    .evaluateAll((all) => (all as unknown as Linked[]).map((each) => each.getAttribute('href')));

describe('every page', () => {
  let browser: Browser;
  let site: DemonstrationSite;
  const paths = new Map<Account, string[]>();

  beforeAll(async () => {
    site = await serveDemonstration();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const roles = ['school-lead', 'liaison-officer', 'lead-professional', 'manager', 'data-officer', 'administrator'];

  it.each(roles)(
    'of a %s has no violation that axe finds, and weighs less than 100 kB',
    async (role) => {
      const account = site.accountOf(role);
      const context = await openContext(browser, site.url, DESK);
      const page = await context.newPage();
      await signIn(page, account);
      const wrong: string[] = [];
      const visited = await walk(page, async (path, bytes) => {
        wrong.push(...(await listViolations(page)).map((violation) => `${path} ${violation}`));
        if (bytes >= HEAVIEST) wrong.push(`${path} weighs ${bytes} bytes`);
      });
      paths.set(account, visited);
      expect(visited.length).toBeGreaterThan(2);
      expect(wrong).toEqual([]);
      await context.close();
    },
    300_000,
  );

  it.each(roles)(
    'of a %s can be read at 320 pixels, as at 200 per cent on a small screen',
    async (role) => {
      const account = site.accountOf(role);
      const context = await openContext(browser, site.url, PHONE);
      const page = await context.newPage();
      await signIn(page, account);
      const tooWide: string[] = [];
      for (const path of paths.get(account) ?? []) {
        await page.goto(path);
        if (await isTooWide(page)) tooWide.push(path);
      }
      expect(tooWide).toEqual([]);
      await context.close();
    },
    300_000,
  );

  it.each(roles)(
    'of a %s works without JavaScript',
    async (role) => {
      const account = site.accountOf(role);
      const context = await openContext(browser, site.url, { ...DESK, scripts: false });
      const page = await context.newPage();
      await signIn(page, account);
      for (const path of paths.get(account) ?? []) {
        await page.goto(path);
        expect(await page.locator('h1').count(), path).toBe(1);
        expect(await page.locator('main').isVisible(), path).toBe(true);
      }
      await context.close();
    },
    300_000,
  );
});
