import { describe, expect, it } from 'vitest';
import { addDays, getLocalDate, type LocalDate } from '#kernel/local-date.ts';
import { reviewsOfStory } from './reviews-of-story.ts';

const day = getLocalDate;
const TODAY = day('2026-11-20');
const sixWeeks = (from: LocalDate) => addDays(from, 42);

const inShort = (openedOn: string, held: readonly string[], end: string): string[] => {
  const told = { openedOn: day(openedOn), held: held.map((on) => ({ on: day(on), text: '' })), end: day(end) };
  const { first, reviews } = reviewsOfStory(told, TODAY, sixWeeks);
  return [`first ${first}`, ...reviews.map(({ on, kind, next }) => `${on} ${kind}, next ${next}`)];
};

describe('the reviews of a story', () => {
  it('are set for when they are then held, and the last for when the next is due', () => {
    expect(inShort('2026-09-01', ['2026-10-06', '2026-11-10'], '2026-12-08')).toEqual([
      'first 2026-10-06',
      '2026-10-06 held, next 2026-11-10',
      '2026-11-10 held, next 2026-12-08',
    ]);
  });

  it('are moved on the day when they cannot be set so far ahead at once', () => {
    expect(inShort('2026-09-01', [], '2026-12-08')).toEqual(['first 2026-10-13', '2026-10-13 moved, next 2026-11-24']);
    expect(inShort('2026-07-01', ['2026-09-02'], '2026-12-02')).toEqual([
      'first 2026-08-12',
      '2026-08-12 moved, next 2026-09-02',
      '2026-09-02 held, next 2026-10-14',
      '2026-10-14 moved, next 2026-11-25',
    ]);
  });

  it('are held some days late without being moved', () => {
    expect(inShort('2026-09-01', ['2026-10-16'], '2026-11-25')).toEqual([
      'first 2026-10-13',
      '2026-10-16 held, next 2026-11-25',
    ]);
  });

  it('are overdue where the story says so, and end where the plan is closed', () => {
    expect(inShort('2026-09-01', ['2026-10-06'], '2026-11-09')).toEqual([
      'first 2026-10-06',
      '2026-10-06 held, next 2026-11-09',
    ]);
  });
});
