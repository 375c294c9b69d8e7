import { html } from 'hono/html';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlaceMap } from '#platform/web/map/place-map.tsx';
import { bundleMap, bundleScript, compileStyles } from '../scripts/build-styles.mjs';
import { DESK, type Device, PHONE, isTooWide, listViolations, openChromium } from './chromium.ts';

const SITE = 'http://map.example';
const HOSTILE = '<img src=x onerror="document.title=1">';
const PLACES = [
  { latitude: 53.28, longitude: -2.9, name: 'Fictional Hall', told: html`Homework club` },
  { latitude: 53.29, longitude: -2.91, name: HOSTILE, told: html`${HOSTILE}` },
];

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";

/** What a browser makes of a list of places, with the policy that our pages have. */
describe('places on a map', () => {
  let browser: Browser;
  let files: Readonly<Record<string, string>>;

  beforeAll(async () => {
    browser = await openChromium();
    files = { ...(await bundleMap()), 'rooted.js': await bundleScript(), 'rooted.css': compileStyles() };
  });
  afterAll(() => browser.close());

  /** Who is asked for what is in `asked`. */
  async function openMap(
    { width, height, scripts = true }: Device,
    bypassCSP = false,
  ): Promise<{ page: Page; asked: string[] }> {
    const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: scripts, bypassCSP });
    const page = await context.newPage();
    const asked: string[] = [];
    await page.route('**', async (route) => {
      const { pathname, origin } = new URL(route.request().url());
      asked.push(`${origin}${pathname}`);
      const file = files[pathname.slice(1)];
      const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html';
      await route.fulfill({
        body: file ?? (await whole()),
        contentType: `${type}; charset=utf-8`,
        headers: { 'content-security-policy': STRICT },
      });
    });
    await page.goto(SITE);
    if (scripts) await page.locator('.rooted-map__pin').first().waitFor();
    return { page, asked };
  }

  const whole = async (): Promise<string> => {
    const map = await PlaceMap({ label: 'Map of services', places: PLACES, tiles: undefined });
    return `<!DOCTYPE html><html lang="en"><head><title>Map</title><meta name="viewport" content="width=device-width">
      <link rel="stylesheet" href="/rooted.css"><script type="module" src="/rooted.js"></script></head>
      <body class="govuk-frontend-supported"><main><h1>Map</h1>${map.toString()}</main></body></html>`;
  };

  it('stand where they are, under their names, and nobody else is asked', async () => {
    const { page, asked } = await openMap(DESK);
    const pins = page.getByRole('button', { name: /Fictional Hall|img/ });
    expect(
      await pins.evaluateAll((all) => all.map((pin) => (pin as unknown as { ariaLabel: string }).ariaLabel)),
    ).toEqual(['1. Fictional Hall', `2. ${HOSTILE}`]);
    expect(new Set(asked.map((address) => new URL(address).origin))).toEqual(new Set([SITE]));
    expect(await page.locator('.leaflet-control-scale').textContent()).toMatch(/k?m.*(ft|mi)/);
    await page.context().close();
  });

  it('are opened and left by keyboard, and what they say is text', async () => {
    const { page } = await openMap(DESK);
    const pin = page.getByRole('button', { name: '2.' });
    for (const key of ['Enter', ' ']) {
      await pin.focus();
      await page.keyboard.press(key);
      expect(await page.locator('.leaflet-popup-content').textContent()).toBe(HOSTILE);
      await page.keyboard.press('Escape');
      expect(await page.locator('.leaflet-popup-content').count()).toBe(0);
      expect(await page.locator(':focus').getAttribute('aria-label')).toBe(`2. ${HOSTILE}`);
    }
    expect([await page.title(), await page.locator('img').count()]).toEqual(['Map', 0]);
    await page.context().close();
  });

  it.each([DESK, PHONE])('have no violation that axe finds, and fit: $width', async (device) => {
    const { page } = await openMap(device, true);
    await page.getByRole('button', { name: '1.' }).click();
    expect(await listViolations(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  it('are a list where no script runs', async () => {
    const { page } = await openMap({ ...DESK, scripts: false });
    expect(await page.locator('.rooted-map__ground').isVisible()).toBe(false);
    expect(await page.getByRole('listitem').count()).toBe(2);
    await page.context().close();
  });
});
