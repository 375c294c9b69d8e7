import type { Page } from 'playwright-core';
import { choose, follow, question, send } from './fill-in.ts';

/** What a family told: about whom, who said so, and where the record has it ('Language at home'). */
export type Told = { readonly name: string; readonly about: string; readonly answer: string; readonly by: string };

/** Writes down what somebody was told, from the sheet of what is known. */
export async function keepWhatWasTold(page: Page, childPath: string, { name, about, answer, by }: Told): Promise<void> {
  await page.goto(`${childPath}/known`);
  await follow(page, new RegExp(`^${name}$`));
  const whom = question(page, 'Whom is it about?');
  for (const box of await whom.getByRole('checkbox').all()) await box.uncheck();
  await whom.getByLabel(about, { exact: true }).check();
  await page.locator('textarea[name="answer"]').fill(answer);
  await choose(page, 'Who told you?', by);
  await send(page, 'Keep this');
}
