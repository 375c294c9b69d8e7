import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ruleOnAdjustment, ruleOnLooking } from './adjustment.rules.ts';

const MONDAY = getLocalDate('2026-09-07');
const FRIDAY = getLocalDate('2026-09-11');

describe('an adjustment', () => {
  it('may go on for as long as it is needed', () => {
    expect(ruleOnAdjustment('seating', MONDAY, null)).toEqual({ allowed: true, value: undefined });
  });

  it('of the timetable says until when', () => {
    expect(ruleOnAdjustment('timetable', MONDAY, null)).toEqual({ allowed: false, refusal: 'timetable-without-end' });
    expect(ruleOnAdjustment('timetable', MONDAY, FRIDAY)).toEqual({ allowed: true, value: undefined });
  });

  it('may last one day, and does not end before it begins', () => {
    expect(ruleOnAdjustment('adult', MONDAY, MONDAY)).toEqual({ allowed: true, value: undefined });
    expect(ruleOnAdjustment('adult', FRIDAY, MONDAY)).toEqual({ allowed: false, refusal: 'ends-before-it-begins' });
  });
});

describe('what came of an adjustment', () => {
  it('is said with what was seen', () => {
    expect(ruleOnLooking(null, 'Robin came in every morning')).toEqual({ allowed: true, value: undefined });
    expect(ruleOnLooking(null, '')).toEqual({ allowed: false, refusal: 'what-changed-missing' });
  });

  it('is said once', () => {
    expect(ruleOnLooking('yes', 'Robin came in')).toEqual({ allowed: false, refusal: 'already-looked' });
  });
});
