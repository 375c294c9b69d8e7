import type { Page } from 'playwright-core';
import { type Day, choose, follow, question, send, typeDay } from './fill-in.ts';

/** Plans the next meeting. Everybody in the plan is asked to come, and the usual question is asked. Gives its address. */
export async function planMeeting(page: Page, plan: string, on: Day, place: string): Promise<string> {
  await page.goto(plan);
  await follow(page, 'Plan the next meeting');
  await whenAndWhere(page, on, place);
  await send(page, 'Plan the meeting');
  return new URL(page.url()).pathname;
}

/** Plans a meeting for a day that has come, says that the first of the family came, and ends it with the day of the next. */
export async function holdMeeting(page: Page, plan: string, on: Day, changed: string, next: Day): Promise<void> {
  const meeting = await planMeeting(page, plan, on, '');
  await page.goto(`${meeting}/run`);
  await follow(page, 'Say who is here, and their numbers');
  await page.getByLabel('Takes part').first().selectOption('Came');
  await send(page, 'Keep who is here');
  await endMeeting(page, meeting, changed, next);
}

async function whenAndWhere(page: Page, on: Day, place: string): Promise<void> {
  await typeDay(page, 'On which day?', on);
  await page.getByLabel('From', { exact: true }).fill('15:30');
  await page.getByLabel('Until', { exact: true }).fill('16:30');
  await choose(page, 'How do you meet?', 'In one room');
  await page.getByLabel('Where, or by which link?').fill(place);
}

export async function moveMeeting(page: Page, meeting: string, on: Day, why: string): Promise<void> {
  await page.goto(meeting);
  await follow(page, 'Move it');
  await typeDay(page, 'On which day?', on);
  await page.getByLabel('Why is it moved?').fill(why);
  await send(page, 'Move the meeting');
}

export type Guest = { readonly name: string; readonly role: string; readonly email: string };

export async function askGuest(page: Page, meeting: string, { name, role, email }: Guest): Promise<void> {
  await page.goto(meeting);
  await follow(page, 'Ask somebody without an account');
  await page.getByLabel('Their name').fill(name);
  await page.getByLabel('What do they do?').fill(role);
  await page.getByLabel('Their e-mail address at work').fill(email);
  await send(page, 'Send the link');
}

/** With the link of their message, somebody without an account sends their words. Gives what the page said of whom. */
export async function sendWords(page: Page, link: string, working: string, score: string): Promise<string> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('What is working well?').waitFor();
  const asked = await page.getByRole('main').innerText();
  await page.getByLabel('What is working well?').fill(working);
  await page.getByLabel(score, { exact: true }).check();
  await choose(page, /May everybody at the meeting read this/, 'Yes');
  await page.getByRole('button', { name: 'Send your words' }).click();
  await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
  return asked;
}

/** Who takes part, by name, with the number each gives. */
export type Here = Readonly<Record<string, readonly [came: string, score: string]>>;

export async function sayWhoIsHere(page: Page, meeting: string, here: Here): Promise<void> {
  await page.goto(`${meeting}/run`);
  await follow(page, 'Say who is here, and their numbers');
  for (const [name, [came, score]] of Object.entries(here)) {
    const who = question(page, name);
    await who.getByLabel('Takes part').selectOption({ label: came });
    await who.getByLabel('Their number').selectOption(score);
  }
  await send(page, 'Keep who is here');
}

export async function writeSaid(page: Page, meeting: string, kind: string, text: string, room: string): Promise<void> {
  await page.goto(`${meeting}/run`);
  await follow(page, 'Write down what is said');
  await choose(page, 'What is it?', kind);
  await page.getByLabel('In their words').fill(text);
  await choose(page, 'May everybody at the meeting read this?', room);
  await send(page, 'Keep what is said');
}

/** Decides on an action for the first need, at the meeting. */
export async function decideOnAction(page: Page, meeting: string, what: string, owner: string, by: Day): Promise<void> {
  await page.goto(`${meeting}/run`);
  await follow(page, /^Add an action/);
  await page.getByLabel('What will be done?').fill(what);
  await choose(page, 'Who will do it?', owner);
  await typeDay(page, 'By when?', by);
  await send(page, 'Add the action');
}

export async function settleAtMeeting(page: Page, meeting: string, action: string): Promise<void> {
  await page.goto(`${meeting}/run`);
  await follow(page, new RegExp(`^Done or not\\?.*${action}`));
  await choose(page, 'Was it done?', 'It was done');
  await send(page, 'Keep it');
}

export async function endMeeting(page: Page, meeting: string, changed: string, next: Day): Promise<void> {
  await page.goto(`${meeting}/run`);
  await follow(page, 'Say what changed, and when you meet next');
  await page.getByLabel('What changed, and for whom?').fill(changed);
  await typeDay(page, 'By when do you meet next?', next);
  await send(page, 'End the meeting');
}

/** The numbers that somebody gave, meeting by meeting, from the table beside the charts. */
export async function readScores(page: Page, plan: string, name: string): Promise<string[]> {
  await page.goto(`${plan}/scores`);
  await page.getByText('View as a table').click();
  const table = page.getByRole('table');
  const heads = (await table.getByRole('columnheader').allInnerTexts()).map((head) => head.trim());
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').nth(heads.indexOf(name)).innerText()));
}
