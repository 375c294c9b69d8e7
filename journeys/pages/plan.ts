import type { Page } from 'playwright-core';
import { type Day, choose, follow, press, question, send, typeDay } from './fill-in.ts';

/** Opens a Team Around the Family at the level and with the first meeting that the page proposes. Gives its address. */
export async function openPlan(page: Page, childPath: string): Promise<string> {
  await page.goto(`${childPath}/plan/open`);
  await send(page, 'Open the plan');
  return new URL(page.url()).pathname;
}

export type FirstSteps = { readonly hard: string; readonly wanted: string; readonly doing: string };

/** Makes a plan of one organisation, with what it does. Gives its address. */
export async function makeUniversalPlus(page: Page, childPath: string, steps: FirstSteps): Promise<string> {
  await page.goto(`${childPath}/plan/universal-plus`);
  await page.getByLabel('What is hard?').fill(steps.hard);
  await page.getByLabel('What do they want to be different?').fill(steps.wanted);
  await page.getByLabel('What will you do?').fill(steps.doing);
  await send(page, 'Make the Universal Plus plan');
  return new URL(page.url()).pathname;
}

/** Makes a Team Around the Family of it, at the level and with the first meeting that the page proposes. */
export async function growIntoTaf(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await follow(page, 'Let it grow into a Team Around the Family');
  await send(page, 'Go on as a Team Around the Family');
}

export async function addNeed(page: Page, plan: string, need: { inTheirWords: string; wanted: string }): Promise<void> {
  await page.goto(plan);
  await follow(page, 'Add a need');
  await page.getByLabel('How does the family say it?').fill(need.inTheirWords);
  await page.getByLabel('What does the family want to be different?').fill(need.wanted);
  await send(page, 'Add the need');
}

/** Adds an action to the plan's first need. */
export async function addAction(
  page: Page,
  plan: string,
  action: { what: string; owner: RegExp; by: Day },
): Promise<void> {
  await page.goto(plan);
  await follow(page, 'Add an action');
  await page.getByLabel('What will be done?').fill(action.what);
  await question(page, 'Who will do it?').getByLabel(action.owner).check();
  await typeDay(page, 'By when?', action.by);
  await send(page, 'Add the action');
}

export type WrittenNote = { readonly text: string; readonly atRisk: 'Yes' | 'No' };

export async function addNote(page: Page, plan: string, note: WrittenNote): Promise<void> {
  await fillInNote(page, plan, note);
  await send(page, 'Add the note');
}

/** Writes a note and does not send it. */
export async function fillInNote(page: Page, plan: string, { text, atRisk }: WrittenNote): Promise<void> {
  await page.goto(plan);
  await follow(page, 'Add a note');
  await page.getByLabel('What happened?').fill(text);
  await choose(page, /at risk of harm now/, atRisk);
}

/** How often something stands on the plan's page, line by line. */
export async function countLines(page: Page, plan: string, line: string): Promise<number> {
  await page.goto(plan);
  return page.getByText(line, { exact: true }).count();
}

/** Finds a worker by name and adds them to the team. */
export async function addToTeam(page: Page, plan: string, worker: string): Promise<void> {
  await page.goto(`${plan}/team`);
  await page.getByLabel('Name of a worker or an organisation').fill(worker);
  await press(page, 'Find');
  await follow(page, new RegExp(`^Add to the team with ${worker}`));
  await send(page, 'Add to the team');
}

/** Finds a worker by name and asks them to lead. */
export async function offerLead(page: Page, plan: string, worker: string, message: string): Promise<void> {
  await page.goto(`${plan}/team`);
  await page.getByLabel('Name of a worker or an organisation').fill(worker);
  await press(page, 'Find');
  await follow(page, `Offer the lead to ${worker}`);
  await choose(page, 'Whom does the family want to lead?', worker);
  await page.getByLabel('What should they know before they answer?').fill(message);
  await send(page, 'Offer the lead');
}

/** From the home page of the one who was asked. Gives the address of the plan, which they then see. */
export async function acceptLead(page: Page): Promise<string> {
  await page.goto('/');
  await follow(page, /asks you to lead/);
  await choose(page, 'Will you be the lead professional?', 'Yes, I accept');
  await send(page, 'Answer');
  return new URL(page.url()).pathname;
}

export async function recordDone(page: Page, plan: string, action: string, whatHappened: string): Promise<void> {
  await page.goto(plan);
  await follow(page, action);
  await choose(page, 'Was it done?', 'It was done');
  await page.getByLabel('What happened, or why not?').fill(whatHappened);
  await send(page, 'Record it');
}

/** Closes a plan of which every need is met; what is still open was not needed any more. */
export async function closePlan(page: Page, plan: string, said: { byFamily: string; whatNext: string }): Promise<void> {
  await page.goto(plan);
  await follow(page, 'Close the plan');
  for (const outcome of await page.getByRole('radio', { name: 'Met', exact: true }).all()) await outcome.check();
  for (const why of await page.locator('main input[type="text"][name^="action."]').all())
    await why.fill('Not needed any more.');
  await choose(page, 'Why does it end?', 'Outcomes met');
  await page.getByLabel('What do the family say about it?').fill(said.byFamily);
  await page.getByLabel('What happens next, and whom can they call?').fill(said.whatNext);
  await send(page, 'Close the plan');
}
