import type { Page } from 'playwright-core';
import { type Day, choose, follow, press, send, typeDay } from './fill-in.ts';

type Linked = { getAttribute(name: string): string };

/** Opens the form that asks a service, from the first action of a plan whose family agreed to ask services. */
export async function openAskFor(page: Page, service: string): Promise<void> {
  await page.goto('/plans');
  const plans = await page
    .locator('main a[href^="/plans/"]')
    .evaluateAll((all) => (all as unknown as Linked[]).map((each) => each.getAttribute('href')));
  for (const plan of plans) {
    await page.goto(plan);
    if ((await page.getByRole('main').getByRole('link', { name: 'Find a service' }).count()) === 0) continue;
    await follow(page, 'Find a service');
    await findByName(page, service);
    await follow(page, 'Ask this service');
    if ((await page.getByRole('group', { name: 'What is the service told?' }).count()) > 0) return;
  }
  throw new Error('no plan of the list has an open action for which a service can be asked');
}

/** Looks for a service by its name among all, whatever the record proposed. */
async function findByName(page: Page, name: string): Promise<void> {
  const chosen = page.locator('input[type=checkbox]:checked');
  while ((await chosen.count()) > 0) await chosen.first().uncheck();
  await page.locator('input[name=q]').fill(name);
  await press(page, 'Find help');
}

/** What is told, as the record proposes it, and one line more. Gives the way back to the request. */
export async function askForSupport(page: Page, known: string): Promise<string> {
  await page.getByRole('checkbox', { name: 'What else you should know' }).check();
  await page.getByRole('textbox', { name: 'What else you should know' }).fill(known);
  await send(page, 'See what will be sent');
  await send(page, 'Send');
  return new URL(page.url()).pathname;
}

/** Opens a request from the service's list, by its reference. */
export async function openRequest(page: Page, reference: string): Promise<string> {
  await page.goto('/directory-desk/requests');
  await follow(page, reference);
  return new URL(page.url()).pathname;
}

export async function answerRequest(page: Page, answer: string, words: string): Promise<void> {
  await choose(page, 'Can the service help?', answer);
  await page.getByLabel('What do you want to tell them?').fill(words);
  await send(page, 'Send the answer');
}

export async function writeSession(page: Page, request: string, day: Day, came: string): Promise<void> {
  await page.goto(`${request}/sessions`);
  await typeDay(page, 'Which day?', day);
  await choose(page, 'Did they come?', came);
  await send(page, 'Write it down');
}
