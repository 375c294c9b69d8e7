import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Child } from './children.ts';

/** A child on the Monday list, with what is said of them: why they are listed, what support they have, what was answered. */
export type Listed = Child & { readonly said: string };

/** Where the list tells of one child. */
export const cardOf = (page: Page, path: string): Locator =>
  page.locator('main section', { has: page.locator(`h2 a[href="${path}"]`) });

export async function openMondayList(page: Page): Promise<Listed[]> {
  await page.goto('/monday');
  const links = await page.locator('main section h2 a').all();
  return Promise.all(
    links.map(async (link) => {
      const path = (await link.getAttribute('href'))!;
      return { name: await link.innerText(), path, said: await cardOf(page, path).innerText() };
    }),
  );
}

/** What stands on the list as the answer about a child. */
export async function answerOnList(page: Page, { path }: Child): Promise<string | undefined> {
  await page.goto('/monday');
  return /Answered: (.+)/.exec(await cardOf(page, path).innerText())?.[1];
}

/** Opens it again and again until somebody is on it: flags follow an import within seconds. */
export async function waitForMondayList(page: Page): Promise<Listed[]> {
  for (let tries = 0; tries < 60; tries += 1) {
    const listed = await openMondayList(page);
    if (listed.length > 0) return listed;
    await pause(500);
  }
  throw new Error('nobody came onto the Monday list within half a minute');
}
