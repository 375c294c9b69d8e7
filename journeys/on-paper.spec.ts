import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, openContext, signIn } from './chromium.ts';
import { type DemonstrationSite, serveDemonstration } from './demonstration.ts';

/** What can be pressed, filled in or followed, and the ways to other pages. */
const NOT_FOR_PAPER =
  'button, .govuk-button, nav, input:not([type=hidden]), select, textarea, .govuk-breadcrumbs, .govuk-skip-link, footer';

describe('on paper', () => {
  let browser: Browser;
  let site: DemonstrationSite;
  let page: Page;

  beforeAll(async () => {
    site = await serveDemonstration();
    browser = await openChromium();
    page = await (await openContext(browser, site.url)).newPage();
    await signIn(page, site.accountOf('school-lead'));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  async function openPlan(): Promise<void> {
    await page.goto('/plans');
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^Family plan/ }).waitFor();
  }

  type Styled = { textContent: string; parentElement: Styled };
  type Sheet = { color: string; content: string; textDecorationLine: string };

  /** Links that do not look like the words around them. */
  const linksThatShow = (): Promise<string[]> =>
    page
      .locator('main a')
      .filter({ visible: true })
      .evaluateAll((links) => {
        const { getComputedStyle } = globalThis as unknown as {
          getComputedStyle(of: Styled, pseudo?: string): Sheet;
        };
        return (links as unknown as Styled[])
          .filter((link) => {
            const [own, around] = [getComputedStyle(link), getComputedStyle(link.parentElement)];
            const after = getComputedStyle(link, '::after').content;
            return own.color !== around.color || own.textDecorationLine !== 'none' || after !== 'none';
          })
          .map(({ textContent }) => textContent);
      });

  it.each([
    ['a family plan', openPlan],
    ['the Monday list', () => page.goto('/monday')],
    ['the home page', () => page.goto('/')],
  ])('%s is only what can be read', async (_, open) => {
    await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(NOT_FOR_PAPER).filter({ visible: true }).allInnerTexts()).toEqual([]);
    expect(await linksThatShow()).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });

  it('the plan for the family comes as a file that names nobody, and can be opened', async () => {
    await openPlan();
    await page.getByRole('link', { name: 'Print the plan, or save it as PDF' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Plan for the family (PDF)' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('family-plan.pdf');
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(await file.path())));
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });
});
