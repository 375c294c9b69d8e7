import type { Page } from 'playwright-core';
import { choose, follow, question, send } from './fill-in.ts';
import type { Child } from './children.ts';

const AT_RISK = /may be at risk|be at risk of harm now/;

/** Answers, as by the first link of the Monday list, that the child or the family was spoken with. */
export async function recordConversation(
  page: Page,
  { path }: Child,
  said: { spokenWith: string; whyAway: string; note: string; atRisk: 'Yes' | 'No' },
): Promise<void> {
  await page.goto(`${path}/conversation?answer=spoken-with`);
  await question(page, 'Who was spoken with?').getByLabel(said.spokenWith).check();
  await question(page, 'Why are they away?').getByLabel(said.whyAway).check();
  await page.getByLabel('Note (optional)').fill(said.note);
  await choose(page, AT_RISK, said.atRisk);
  await send(page, 'Record the answer');
}

/** Answers, as by the last link of the Monday list, by asking the School Liaison Officer of the school's cluster. */
export async function askForHelp(page: Page, { path }: Child, whatFor: string): Promise<void> {
  await page.goto(`${path}/conversation?answer=need-help`);
  await page.getByLabel('What do you need help with?').fill(whatFor);
  await choose(page, AT_RISK, 'No');
  await send(page, 'Record the answer');
}

/** As the School Liaison Officer: takes on a child whom a school asks about. */
export async function acceptHelpRequest(page: Page, name: string): Promise<void> {
  await page.goto('/help-requests');
  await follow(page, name);
  await send(page, 'Accept: I work with the child and family');
}
