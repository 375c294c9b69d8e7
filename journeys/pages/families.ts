import type { Page } from 'playwright-core';
import type { Child } from './children.ts';
import { type Day, choose, follow, press, question, send, typeDay } from './fill-in.ts';

/** The first family of a child. Gives its address. */
export async function openFamily(page: Page, child: string): Promise<string> {
  await page.goto(child);
  await follow(page, /^See the whole family$|^The family of /);
  return new URL(page.url()).pathname;
}

/** The page where what has changed in a family is said. */
export async function openChanges(page: Page, family: string): Promise<void> {
  await page.goto(`${family}/changes`);
}

export async function addAdult(page: Page, family: string, given: string, surname: string): Promise<void> {
  await openChanges(page, family);
  await follow(page, 'Somebody else belongs to it');
  await follow(page, /^Add an adult/);
  await page.getByLabel('First name').fill(given);
  await page.getByLabel('Family name').fill(surname);
  await send(page, 'Add them');
}

/** On the page that follows when somebody was added: what they are, to whom. */
export async function relate(page: Page, kind: string, toWhom: readonly string[]): Promise<void> {
  await page.getByLabel('What are they?').selectOption({ label: kind });
  for (const name of toWhom) await choose(page, /^Whose mother/, name);
  await send(page, 'Record it');
}

export async function expectBaby(page: Page, family: string, surname: string, due: Day): Promise<void> {
  await openChanges(page, family);
  await follow(page, 'A baby is expected');
  await page.getByLabel('Family name').fill(surname);
  await typeDay(page, 'When is the baby due?', due);
  await send(page, 'Add them');
}

export async function recordBirth(page: Page, family: string, baby: { given: string; born: Day }): Promise<void> {
  await openChanges(page, family);
  await follow(page, /^Is born/);
  await typeDay(page, 'Date of birth', baby.born);
  await page.getByLabel('First name').fill(baby.given);
  await choose(page, 'Girl or boy', 'Girl');
  await send(page, 'Record the birth');
}

export type NewHome = {
  readonly address: string;
  readonly postcode: string;
  readonly lives: string;
  readonly from: Day;
};

/** Another home, beside the one that somebody has. */
export async function addHome(page: Page, person: string, { address, postcode, lives, from }: NewHome): Promise<void> {
  await page.goto(`${person}/homes`);
  await follow(page, 'They have moved, or have another home too');
  await question(page, 'Where?')
    .getByLabel(/(This|Another) address/)
    .check();
  await page.getByLabel('Address', { exact: true }).fill(address);
  await page.getByLabel('Postcode').fill(postcode);
  await choose(page, 'Have they moved there?', 'No, it is a home of theirs as well');
  await choose(page, 'How much do they live there?', lives);
  await typeDay(page, 'Since when?', from);
  await send(page, 'Record it');
}

export async function leaveHome(page: Page, person: string, address: string, on: Day): Promise<void> {
  await page.goto(`${person}/homes`);
  await follow(page, new RegExp(`^No longer lives here.*${address}`));
  await typeDay(page, 'When did they leave?', on);
  await send(page, 'They no longer live there');
}

/** Who is ticked goes, or belongs to both. Gives the address of the new family. */
export async function splitFamily(page: Page, family: string, going: string, both: string): Promise<string> {
  await openChanges(page, family);
  await follow(page, /^It is two families now/);
  await choose(page, 'Who belongs to the other family only?', going);
  await choose(page, 'Who belongs to both?', both);
  await send(page, 'Make it two families');
  return new URL(page.url()).pathname.replace(/\/changes$/, '');
}

export async function uniteWithFamilyOf(page: Page, family: string, { name }: Child): Promise<void> {
  await openChanges(page, family);
  await follow(page, 'It has become one with another family');
  await page.getByLabel('Their name or a part of it').fill(name);
  await press(page, 'Find them');
  await follow(page, name);
  await send(page, 'They are one family');
}

export async function recordDeath(page: Page, family: string, name: string, on: Day): Promise<void> {
  await openChanges(page, family);
  await follow(page, new RegExp(`^Has died.*${name}`));
  await typeDay(page, 'When did they die?', on);
  await send(page, 'Record it');
}

/** Everybody of a family, row by row of the tables beside the drawing. */
export async function whoIsWho(page: Page, family: string): Promise<string[]> {
  await page.goto(family);
  const rows = await page.locator('main tbody tr').all();
  return Promise.all(rows.map(async (row) => (await row.innerText()).replace(/\s+/g, ' ')));
}

/** The words of the drawing. */
export async function drawn(page: Page, family: string): Promise<string> {
  await page.goto(family);
  return (await page.locator('.rooted-drawing svg').textContent()) ?? '';
}
