import { describe, expect, it } from 'vitest';
import { getLocalDate, weekday } from '#kernel/local-date.ts';
import { generateBorough } from './borough.ts';

const TODAY = getLocalDate('2026-11-20');
const borough = generateBorough({ pupils: 6000, seed: 6, today: TODAY });
const [district] = [...borough.districts()];
const { stories, families } = district!;
const children = new Map(families.flatMap((family) => family.children.map((child) => [child.key, child])));

describe('the stories of the borough', () => {
  it('are of every stage, one to a family', () => {
    const stages = Object.groupBy(stories, (story) => story.stage);
    expect(Object.entries(stages).map(([stage, told]) => `${stage} ${told.length}`)).toEqual([
      'conversation 6',
      'agreed 4',
      'just-started 6',
      'in-review 7',
      'review-overdue 4',
      'nearly-closed 4',
      'closed-outcomes-met 5',
      'closed-partly 3',
    ]);
    expect(new Set(stories.map((story) => story.familyKey)).size).toBe(stories.length);
  });

  it('have names in place of every gap', () => {
    const texts = stories.flatMap((story) => [
      story.goingWell,
      story.worries,
      story.childSays,
      story.carerSays,
      ...story.notes.map((note) => note.text),
      ...story.needs.flatMap((need) => [need.need, need.wanted]),
      ...story.actions.map((action) => action.what),
    ]);
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
    expect(texts.filter((text) => /\bcase\b/i.test(text))).toEqual([]);
  });

  it('happen on working days, none before the child was at a school of the borough', () => {
    for (const { childKey, notes, agreedOn, openedOn, reviewOn, closedOn } of stories) {
      const past = [...notes.map((note) => note.on), agreedOn, openedOn, closedOn].filter((date) => date !== undefined);
      expect(past.every((date) => date <= TODAY && weekday(date) <= 5)).toBe(true);
      expect(past.every((date) => date >= children.get(childKey)!.enrolments[0]!.entry)).toBe(true);
      expect(reviewOn === undefined || weekday(reviewOn) <= 5).toBe(true);
    }
  });

  it('have overdue reviews in the past, others ahead, and none where the plan is closed', () => {
    for (const { stage, reviewOn, closedOn, openedOn, agreedOn } of stories) {
      expect(reviewOn !== undefined && reviewOn < TODAY).toBe(stage === 'review-overdue');
      expect(closedOn !== undefined).toBe(stage.startsWith('closed'));
      expect(openedOn === undefined).toBe(stage === 'conversation' || stage === 'agreed');
      expect(agreedOn === undefined).toBe(stage === 'conversation');
    }
  });

  it('are led, and acted in, by people who have accounts', () => {
    const accounts = new Set(borough.workers.map((worker) => worker.userName));
    const named = stories.flatMap((story) => [story.leadUserName, ...story.actions.map((action) => action.userName)]);
    expect(named.filter((name) => name !== undefined && !accounts.has(name))).toEqual([]);
  });

  it('name at least three needs where there is a plan', () => {
    const plans = stories.filter(({ openedOn }) => openedOn);
    expect(plans.every(({ needs }) => needs.length >= 3)).toBe(true);
  });
});
