import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type Clocks, reviewState, ruleOnReviewDate } from './review.rules.ts';

const day = getLocalDate;
const CLOCKS: Clocks = { firstMeeting: 15, review: 30, remind: 5, escalate: 10, supervision: 20, assessment: 30 };
const TODAY = day('2026-09-02');

describe('the date of the next review', () => {
  it.each([
    ['may be today', '2026-09-02'],
    ['may be thirty working days ahead', '2026-10-14'],
  ])('%s', (_, on) => {
    expect(ruleOnReviewDate(day(on), TODAY, CLOCKS)).toEqual({ allowed: true, value: on });
  });

  it.each([
    ['may not be yesterday', '2026-09-01', 'review-in-the-past'],
    ['may not be a day later than the clock allows', '2026-10-15', 'review-too-far'],
  ])('%s', (_, on, refusal) => {
    expect(ruleOnReviewDate(day(on), TODAY, CLOCKS)).toEqual({ allowed: false, refusal });
  });
});

describe('a plan stands with its review', () => {
  it.each([
    ['later, six working days before', '2026-09-10', 'later'],
    ['soon, five working days before', '2026-09-09', 'soon'],
    ['soon, on the day itself', '2026-09-02', 'soon'],
    ['overdue, the day after', '2026-09-01', 'overdue'],
    ['overdue, ten working days after', '2026-08-19', 'overdue'],
    ['long overdue, eleven working days after', '2026-08-18', 'long-overdue'],
  ])('as %s', (_, nextReviewOn, state) => {
    expect(reviewState(day(nextReviewOn), TODAY, CLOCKS)).toBe(state);
  });
});
