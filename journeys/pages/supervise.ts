import type { Page } from 'playwright-core';
import { type Day, choose, follow, send, summary, typeDay } from './fill-in.ts';

export async function recordSupervision(page: Page, plan: string, supervisor: string, next: Day): Promise<void> {
  await page.goto(plan);
  await follow(page, 'Record supervision');
  await choose(page, 'How did it take place?', 'With my supervisor');
  await page.getByLabel('Who supervised?').selectOption({ label: supervisor });
  await choose(page, 'Who is this about?', 'The whole family');
  await page.getByLabel('What did you talk over?').fill('Mornings, and who carries them.');
  await page.getByLabel('What did you notice about the work?').fill('We ask the mother more than the school.');
  await page.getByLabel('What may explain what you see?').fill('Nobody has asked the older brother.');
  await page.getByLabel('What was agreed?').fill('I ask him.');
  await typeDay(page, 'When do you talk it over next?', next);
  await send(page, 'Record it');
}

/** As the supervisor: agrees, from the plan, to what was written down last. */
export async function agreeSupervision(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await follow(page, /^\d+ \w+ \d{4}$/);
  await send(page, 'Agree: this is what we said');
}

/** What a manager's home page says of the plans of their organisation. */
export async function overseen(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.goto('/');
  return summary(page.getByRole('region', { name: 'Our family plans' }));
}

/** The figure that stands beside a measure. */
export async function readMeasure(page: Page, name: string | RegExp): Promise<string> {
  await page.goto('/plans/measures');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  return row.getByRole('cell').nth(1).innerText();
}
