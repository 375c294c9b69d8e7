import type { Page } from 'playwright-core';
import { type Day, choose, question, send, typeDay } from './fill-in.ts';

/** Whether no agreement is recorded for a child, and so no plan was opened. */
export async function hasNoAgreement(page: Page, path: string): Promise<boolean> {
  await page.goto(path);
  return (await page.getByText('None is recorded. A Team Around the Family starts with one.').count()) > 0;
}

/** Those of the family whom the page can name, as it calls them. */
export async function whoMayAgree(page: Page, childPath: string): Promise<string[]> {
  await page.goto(`${childPath}/agreement`);
  const names = await question(page, 'Who gave it?').locator('.govuk-checkboxes__label').allInnerTexts();
  return names.map((name) => name.trim());
}

/** Records that the family agrees to work together: for the child, and whom else, given by the first adult of the family. */
export async function recordAgreement(
  page: Page,
  childPath: string,
  childName: string,
  on: Day,
  alsoFor: readonly string[] = [],
): Promise<void> {
  const adult = (await whoMayAgree(page, childPath)).find((name) => name !== childName);
  if (adult) await choose(page, 'Who gave it?', adult);
  else await page.getByLabel('Somebody else who gave it (optional)').fill('Their grandmother');
  for (const name of [childName, ...alsoFor]) await choose(page, 'Whom is it for?', name);
  await question(page, 'What did they agree to?').getByRole('checkbox').first().check();
  await question(page, 'With whom may what they say be shared?')
    .getByLabel(/With the organisations that join/)
    .check();
  await typeDay(page, 'When was it given?', on);
  await choose(page, 'How was it given?', 'Face to face');
  await choose(page, /^Was .* asked\?$/, 'Yes');
  await choose(page, 'Is there anyone who should not see this?', 'No');
  await send(page, 'Record the agreement');
}
