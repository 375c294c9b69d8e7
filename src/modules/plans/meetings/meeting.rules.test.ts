import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { findTime, ruleOnHolding, ruleOnMeetingTime } from './meeting.rules.ts';

const CLOCKS = { firstMeeting: 15, review: 30, remind: 5, escalate: 10, supervision: 20, assessment: 30 };
const TODAY = getLocalDate('2026-09-02');

describe('a time of day, as it is typed', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    [' 14:05 ', '14:05'],
    ['2pm', '14:00'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['24:00', undefined],
    ['13pm', undefined],
    ['10:60', undefined],
    ['after lunch', undefined],
    ['', undefined],
  ])('%j is %j', (typed, time) => {
    expect(findTime(typed)).toBe(time);
  });
});

describe('a meeting', () => {
  const at = (on: string, from = '10:00', until = '11:00') =>
    ruleOnMeetingTime({ on: getLocalDate(on), from, until }, TODAY, CLOCKS);

  it('is planned within the area’s time', () => {
    expect(at('2026-10-14')).toEqual({ allowed: true, value: '2026-10-14' });
    expect(at('2026-10-15')).toEqual({ allowed: false, refusal: 'review-too-far' });
    expect(at('2026-09-01')).toEqual({ allowed: false, refusal: 'review-in-the-past' });
  });

  it('ends after it began', () => {
    expect(at('2026-09-03', '10:00', '10:00')).toEqual({ allowed: false, refusal: 'ends-before-it-begins' });
  });

  it('was held where somebody came', () => {
    expect(ruleOnHolding(1).allowed).toBe(true);
    expect(ruleOnHolding(0)).toEqual({ allowed: false, refusal: 'nobody-came' });
  });
});
