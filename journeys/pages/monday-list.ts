import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { summary } from './fill-in.ts';

/** A child on the Monday list, as the page shows them. */
export type Listed = {
  readonly name: string;
  /** The path of the child's page. */
  readonly path: string;
  readonly whatChanged: string;
  readonly why: string;
  readonly answered: string | undefined;
};

/** Opens the Monday list from the home page. */
export async function openMondayList(page: Page): Promise<Listed[]> {
  await page.goto('/monday');
  const cards = await page.locator('.govuk-summary-card').all();
  return Promise.all(
    cards.map(async (card) => {
      const link = card.getByRole('heading').getByRole('link');
      const said = await summary(card);
      return {
        name: await link.innerText(),
        path: (await link.getAttribute('href'))!,
        whatChanged: said.get('What changed')!,
        why: said.get('Why')!,
        answered: said.get('Answered'),
      };
    }),
  );
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
