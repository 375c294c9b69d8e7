import type { Locator, Page } from 'playwright-core';

/** A day as a file and a test write it: 2026-11-20. */
export type Day = `${string}-${string}-${string}`;

/** Presses a button of the page and waits for the page that follows. Throws with what is said to be wrong. */
export async function send(page: Page, button: string): Promise<void> {
  await press(page, button);
  const wrong = page.locator('.govuk-error-summary');
  if (await wrong.count()) throw new Error(`${button}: ${await wrong.innerText()}`);
}

/** Presses a button of the page and waits for the page that follows, whatever it says. */
export async function press(page: Page, button: string): Promise<void> {
  const main = page.getByRole('main');
  await andNextPage(page, main.getByRole('button', { name: button, exact: true }).click());
}

/** Follows a link of the page, also one that looks like a button. */
export async function follow(page: Page, link: string | RegExp): Promise<void> {
  const main = page.getByRole('main');
  const found = main.getByRole('link', { name: link }).or(main.getByRole('button', { name: link }));
  await andNextPage(page, found.first().click());
}

/** Waits for what somebody does and for the page that it leads to. */
export async function andNextPage(page: Page, doing: Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), doing]);
}

/** The boxes, radios or checkboxes that stand under one question. */
export const question = (page: Page, asked: string | RegExp): Locator => page.getByRole('group', { name: asked });

export async function choose(page: Page, asked: string | RegExp, answer: string): Promise<void> {
  await question(page, asked).getByLabel(answer, { exact: true }).check();
}

export async function typeDay(page: Page, asked: string | RegExp, day: Day): Promise<void> {
  const [year, month, date] = day.split('-');
  const boxes = question(page, asked);
  await boxes.getByLabel('Day').fill(String(Number(date)));
  await boxes.getByLabel('Month').fill(String(Number(month)));
  await boxes.getByLabel('Year').fill(year!);
}

/** What stands beside each key of the summary lists on the page. */
export async function summary(page: Page | Locator): Promise<ReadonlyMap<string, string>> {
  const rows = await page.locator('.govuk-summary-list__row').all();
  const pairs = rows.map(async (row): Promise<[string, string]> => [
    (await row.locator('dt').innerText()).trim(),
    (await row.locator('dd').first().innerText()).trim(),
  ]);
  return new Map(await Promise.all(pairs));
}

export const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
