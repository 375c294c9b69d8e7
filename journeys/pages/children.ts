import type { Page } from 'playwright-core';
import { andNextPage, summary } from './fill-in.ts';

/** A child as links to their page have it. */
export type Child = { readonly name: string; readonly path: string };

/** The first page of the children whom somebody works with. */
export async function listChildren(page: Page): Promise<Child[]> {
  await page.goto('/children');
  const links = await page.locator('main tbody a').all();
  return Promise.all(
    links.map(async (link) => ({ name: await link.innerText(), path: (await link.getAttribute('href'))! })),
  );
}

export type Sought = { readonly q?: string; readonly day?: string; readonly month?: string; readonly year?: string };

/** Whom a search finds, by the names in the table; everybody whom somebody works with where nothing is sought. */
export async function searchChildren(page: Page, sought: Sought = {}): Promise<string[]> {
  await page.goto('/children');
  if (sought.q) await page.getByLabel('Name or pupil number (UPN)').fill(sought.q);
  for (const [label, text] of [
    ['Day', sought.day],
    ['Month', sought.month],
    ['Year', sought.year],
  ] as const)
    if (text) await page.getByLabel(label).fill(text);
  await andNextPage(page, page.getByRole('button', { name: 'Search' }).click());
  return page.locator('main tbody tr td:first-child, main tbody tr th:first-child').allInnerTexts();
}

/** What the child's page says of who the child is. */
export async function readChild(page: Page, path: string): Promise<ReadonlyMap<string, string>> {
  await page.goto(path);
  return summary(page);
}
