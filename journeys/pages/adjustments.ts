import type { Page } from 'playwright-core';
import { type Day, choose, follow, send, typeDay } from './fill-in.ts';

/** Records, from a child's page, what their school does differently. */
export async function makeAdjustment(
  page: Page,
  childPath: string,
  kind: string,
  what: string,
  until: Day,
): Promise<void> {
  await page.goto(childPath);
  await follow(page, 'Record what your school does differently');
  await choose(page, 'What is it about?', kind);
  await page.getByLabel('What will be different?').fill(what);
  await typeDay(page, /^Until when/, until);
  await send(page, 'Record it');
}
