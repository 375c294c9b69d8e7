import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE, isTooWide, listViolations, openChromium, openAndWeigh, openContext, signIn } from './chromium.ts';
import { type DemonstrationSite, serveDemonstration } from './demonstration.ts';
import { kindOf } from './what-is-there.ts';

/** A page weighs less than this over the wire, styles and scripts included. */
const HEAVIEST = 100_000;
/** Who has not signed in. */
const EVERYBODY = 'member of the public';

type Visit = (path: string, bytes: number) => Promise<void>;

/** Addresses that can be reached from a page by links, one of each kind: the others look alike. */
async function walk(page: Page, from: string, visit: Visit): Promise<string[]> {
  const waiting = [from];
  const seen = new Set<string>();
  const visited: string[] = [];
  for (const path of waiting) {
    if (seen.has(kindOf(path))) continue;
    seen.add(kindOf(path));
    const { answer, bytes } = await openAndWeigh(page, path);
    if (!isPage(answer)) continue;
    expect([path, answer.status()]).toEqual([path, 200]);
    visited.push(path);
    waiting.push(...(await addressesOn(page)));
    await visit(path, bytes);
  }
  return visited;
}

const isPage = (answer: Response | null): answer is Response =>
  answer?.headers()['content-type']?.startsWith('text/html') ?? false;

type Linked = { getAttribute(name: string): string };

const addressesOn = (page: Page): Promise<string[]> =>
  page
    .locator('a[href^="/"]:not([href^="/assets/"])')
    .evaluateAll((all) => (all as unknown as Linked[]).map((each) => each.getAttribute('href')));

describe('every page', () => {
  let browser: Browser;
  let site: DemonstrationSite;
  /** One page of each kind that any role came to, and the last who did: without its scripts it looks alike to all. */
  const ofEachKind = new Map<string, { readonly path: string; readonly role: string }>();

  beforeAll(async () => {
    site = await serveDemonstration();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const roles = [
    'school-lead',
    'liaison-officer',
    'lead-professional',
    'manager',
    'data-officer',
    'administrator',
    'directory-curator',
    'provider',
    EVERYBODY,
  ];

  /** Comes as somebody of that role, and gives where they begin. */
  async function come(page: Page, role: string): Promise<string> {
    if (role === EVERYBODY) return '/directory';
    await signIn(page, site.accountOf(role));
    return '/';
  }

  it.each(roles)(
    'of a %s has no violation that axe finds, weighs less than 100 kB, and can be read at 320 pixels',
    async (role) => {
      const context = await openContext(browser, site.url, DESK);
      const page = await context.newPage();
      const from = await come(page, role);
      const wrong: string[] = [];
      const visited = await walk(page, from, async (path, bytes) => {
        // A page that another role came to was looked at as they saw it.
        if (!ofEachKind.has(kindOf(path)))
          wrong.push(...(await listViolations(page)).map((violation) => `${path} ${violation}`));
        if (bytes >= HEAVIEST) wrong.push(`${path} weighs ${bytes} bytes`);
        await page.setViewportSize(PHONE);
        if (await isTooWide(page)) wrong.push(`${path} is too wide`);
        await page.setViewportSize(DESK);
      });
      expect(visited.length).toBeGreaterThan(2);
      expect(wrong).toEqual([]);
      for (const path of visited) ofEachKind.set(kindOf(path), { path, role });
      await context.close();
    },
    300_000,
  );

  it.each(roles)(
    'that a %s comes to works without JavaScript',
    async (role) => {
      const context = await openContext(browser, site.url, { ...DESK, scripts: false });
      const page = await context.newPage();
      await come(page, role);
      for (const { path } of [...ofEachKind.values()].filter((each) => each.role === role)) {
        await page.goto(path);
        expect(await page.locator('h1').count(), path).toBe(1);
        expect(await page.locator('main').isVisible(), path).toBe(true);
      }
      await context.close();
    },
    300_000,
  );
});
