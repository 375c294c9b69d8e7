import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { readTime, ruleOnPlannedVisit } from './planned-visit.rules.ts';

const TODAY = getLocalDate('2026-11-23');

describe('a visit that is planned', () => {
  it('is today or later, within half a year', () => {
    expect(ruleOnPlannedVisit(TODAY, TODAY).allowed).toBe(true);
    const [before, far] = [getLocalDate('2026-11-22'), getLocalDate('2027-11-23')];
    expect(ruleOnPlannedVisit(before, TODAY)).toEqual({ allowed: false, refusal: 'too-early' });
    expect(ruleOnPlannedVisit(far, TODAY)).toEqual({ allowed: false, refusal: 'too-late' });
  });

  it.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['1630', '16:30'],
    ['9.5', undefined],
    ['25:00', undefined],
    ['after lunch', undefined],
  ])('takes the time %s as %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});
