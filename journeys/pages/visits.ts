import type { Page } from 'playwright-core';
import { choose, follow, question, send } from './fill-in.ts';

/** Puts something on today's list of whoever is asked. */
export async function planForToday(page: Page, childPath: string, how: string, whatFor: string): Promise<void> {
  await page.goto(`${childPath}/contacts/plan`);
  await choose(page, 'How?', how);
  await page.getByLabel('What for?').fill(whatFor);
  await send(page, 'Put it on my list');
}

export type Came = {
  readonly cameOfIt: string;
  readonly withWhom: string;
  readonly minutes: string;
  readonly text?: string;
};

/** From today's list: what came of the first visit or call on it. */
export async function recordFromToday(page: Page, { cameOfIt, withWhom, minutes, text }: Came): Promise<void> {
  await page.goto('/today');
  await follow(page, /^Record what came of it/);
  await choose(page, 'What came of it?', cameOfIt);
  await question(page, /^With whom\?/)
    .getByLabel(withWhom)
    .check();
  await page.getByLabel('How long, with the way there?').selectOption(minutes);
  if (text) await page.getByLabel('What happened?').fill(text);
  await choose(page, /at risk of harm now/, 'No');
  await send(page, 'Record it');
}

/** Writes down what others should know before they go there. */
export async function addCaution(page: Page, childPath: string, what: string, ring: string): Promise<void> {
  await page.goto(`${childPath}/before-visiting`);
  await follow(page, 'Add what others should know');
  await page.getByLabel('What should they know?').fill(what);
  await page.getByLabel('Whom to ring first').fill(ring);
  await send(page, 'Record it');
}
