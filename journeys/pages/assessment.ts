import type { Page } from 'playwright-core';
import { andNextPage, choose, follow, send } from './fill-in.ts';

async function openAssessment(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await follow(page, /^Assessment$/);
}

/** Answers the first question about somebody, or about 'Family and environment', that is not answered yet. */
export async function answerNext(
  page: Page,
  plan: string,
  about: string | RegExp,
  { strengths, needs }: { strengths: string; needs: string },
): Promise<void> {
  await openAssessment(page, plan);
  const asked = page.locator('main a[aria-describedby^="asked"]').filter({ hasText: about });
  await andNextPage(page, asked.first().click());
  await follow(page, /^Answer/);
  await page.getByLabel('What is going well?').fill(strengths);
  await page.getByLabel('What is hard, or missing?').fill(needs);
  await send(page, 'Save the answer');
}

export async function hearChild(page: Page, plan: string, child: string, words: string, wants: string): Promise<void> {
  await openAssessment(page, plan);
  await follow(page, `What ${child} says`);
  await follow(page, `Write down what ${child} says`);
  await page.getByLabel('What do they say, in their own words?').fill(words);
  await page.getByLabel('What do they want to be different?').fill(wants);
  await choose(page, 'How did you hear it?', 'Talking');
  await choose(page, /at risk of harm now/, 'No');
  await send(page, 'Keep what was said');
}

/** A thought about why, with what speaks for and against it; about the whole family. */
export async function addThought(page: Page, plan: string, seen: string, because: string): Promise<void> {
  await openAssessment(page, plan);
  await follow(page, 'What may explain it');
  await follow(page, 'Add what may explain it');
  await choose(page, 'Who is this about?', 'The whole family');
  await page.getByLabel('What is seen?').fill(seen);
  await page.getByLabel('What may explain it?').fill(because);
  await page.getByLabel('What speaks for it?').fill('It began when the new job did.');
  await page.getByLabel('What speaks against it?').fill('Late on Fridays too, when nobody works.');
  await send(page, 'Write it down');
}

export async function judgeLevel(page: Page, plan: string, child: string, level: string, why: string): Promise<void> {
  await openAssessment(page, plan);
  await follow(page, `Level of need of ${child}`);
  await choose(page, 'Level', level);
  await page.getByLabel('Why this level?').fill(why);
  await send(page, 'Record the level');
}

/** Makes a need of the plan of the first answer that is not one yet. What is asked beside is what the family wants. */
export async function makeNeedOfAnswer(page: Page, plan: string, wanted: string): Promise<void> {
  await openAssessment(page, plan);
  await follow(page, 'Needs for the plan');
  await follow(page, /^Make it a need of the plan/);
  await page.getByLabel('What does the family want to be different?').fill(wanted);
  await send(page, 'Add the need');
}
