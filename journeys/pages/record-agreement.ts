import type { Page } from 'playwright-core';
import { type Day, choose, question, send, typeDay } from './fill-in.ts';

/** Whether no agreement is recorded for a child, and so no plan was opened. */
export async function hasNoAgreement(page: Page, path: string): Promise<boolean> {
  await page.goto(path);
  return (await page.getByText('None is recorded. A Team Around the Family starts with one.').count()) > 0;
}

/** Records that the family agrees to work together: for the child alone, given by the first adult of the family. */
export async function recordAgreement(page: Page, childPath: string, childName: string, on: Day): Promise<void> {
  await page.goto(`${childPath}/agreement`);
  const givers = question(page, 'Who gave it?').getByRole('radio');
  const names = await question(page, 'Who gave it?').locator('.govuk-radios__label').allInnerTexts();
  await givers.nth(names.findIndex((name) => name.trim() !== childName)).check();
  if (await page.getByLabel('Who they are').isVisible())
    await page.getByLabel('Who they are').fill('Their grandmother');
  await choose(page, 'Whom is it for?', childName);
  await typeDay(page, 'When was it given?', on);
  await choose(page, 'How was it given?', 'Face to face');
  await choose(page, /^Was .* asked\?$/, 'Yes');
  await choose(page, 'Is there anyone who should not see this?', 'No');
  await send(page, 'Record the agreement');
}
