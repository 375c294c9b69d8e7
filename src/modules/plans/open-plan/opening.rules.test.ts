import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type Opening, isBackWithinAYear, ruleOnOpening } from './opening.rules.ts';

const TODAY = getLocalDate('2026-09-02');
const CLOCKS = { firstMeeting: 15, review: 30, remind: 5, escalate: 10, supervision: 20, assessment: 30 };
const AGREED: Opening = { agreement: {}, openPlan: undefined, level: 3, reviewOn: getLocalDate('2026-09-23') };

describe('a TAF is opened', () => {
  it('where the family agreed and the child has no plan yet', () => {
    expect(ruleOnOpening(AGREED, TODAY, CLOCKS)).toEqual({ allowed: true, value: '2026-09-23' });
  });

  it.each<[string, Partial<Opening>, string]>([
    ['without a recorded agreement', { agreement: undefined }, 'no-agreement'],
    ['beside another open plan', { openPlan: {} }, 'already-has-plan'],
    ['at the level of statutory social work', { level: 4 }, 'statutory-level'],
    ['with a first review in the past', { reviewOn: getLocalDate('2026-09-01') }, 'review-in-the-past'],
    ['with a first review too far ahead', { reviewOn: getLocalDate('2026-12-01') }, 'review-too-far'],
  ])('but not %s', (_, otherwise, refusal) => {
    expect(ruleOnOpening({ ...AGREED, ...otherwise }, TODAY, CLOCKS)).toEqual({ allowed: false, refusal });
  });
});

describe('a family is back', () => {
  it.each([
    ['2025-09-15', '2026-09-15', true],
    ['2025-09-15', '2026-09-16', false],
    ['2026-09-15', '2026-09-15', true],
  ])('when its plan ended on %s and another is opened on %s: %s', (closed, today, back) => {
    expect(isBackWithinAYear(getLocalDate(closed), getLocalDate(today))).toBe(back);
  });
});
