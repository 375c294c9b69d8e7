import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ruleOnGrowing } from './growing.rules.ts';

const TODAY = getLocalDate('2026-09-07');
const CLOCKS = { firstMeeting: 15, review: 30, remind: 5, escalate: 10, supervision: 30, assessment: 30 };
const meeting = (level: number, meetsOn: string) => ({ level, meetsOn: getLocalDate(meetsOn) });

describe('a Universal Plus plan', () => {
  it('grows into a Team Around the Family with the day on which the team first meets', () => {
    expect(ruleOnGrowing('universal-plus', meeting(3, '2026-09-21'), TODAY, CLOCKS)).toEqual({
      allowed: true,
      value: '2026-09-21',
    });
  });

  it('grows once', () => {
    const again = ruleOnGrowing('taf', meeting(3, '2026-09-21'), TODAY, CLOCKS);
    expect(again).toEqual({ allowed: false, refusal: 'is-a-taf-already' });
  });

  it('does not become statutory social work here', () => {
    const statutory = ruleOnGrowing('universal-plus', meeting(4, '2026-09-21'), TODAY, CLOCKS);
    expect(statutory).toEqual({ allowed: false, refusal: 'statutory-level' });
  });

  it('does not grow for a meeting that is past', () => {
    const past = ruleOnGrowing('universal-plus', meeting(3, '2026-09-04'), TODAY, CLOCKS);
    expect(past).toEqual({ allowed: false, refusal: 'review-in-the-past' });
  });
});
