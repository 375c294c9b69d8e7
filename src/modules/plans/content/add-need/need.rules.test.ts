import { describe, expect, it } from 'vitest';
import { ruleOnAnotherNeed, ruleOnNeed } from './need.rules.ts';

const LISTED = { id: 'needs-2022/1.1', name: 'Attendance below 90% over the last two terms' };

describe('a need', () => {
  it('is called as the list calls it', () => {
    expect(ruleOnNeed(LISTED, '')).toEqual({
      allowed: true,
      value: { frameworkNeed: 'needs-2022/1.1', name: 'Attendance below 90% over the last two terms' },
    });
  });

  it('is called as the family says, and still counted under the list', () => {
    expect(ruleOnNeed(LISTED, 'Mornings are hard')).toEqual({
      allowed: true,
      value: { frameworkNeed: 'needs-2022/1.1', name: 'Mornings are hard' },
    });
  });

  it('may be in their own words alone', () => {
    expect(ruleOnNeed(undefined, 'Mornings are hard')).toEqual({
      allowed: true,
      value: { frameworkNeed: null, name: 'Mornings are hard' },
    });
  });

  it('but not nothing', () => {
    expect(ruleOnNeed(undefined, '')).toEqual({ allowed: false, refusal: 'need-missing' });
  });
});

describe('another need', () => {
  const OPEN = { outcome: null };

  it('is added to the plan of a team', () => {
    expect(ruleOnAnotherNeed('taf', [OPEN])).toEqual({ allowed: true, value: undefined });
  });

  it('is not added to a Universal Plus plan before what came of the first is said', () => {
    expect(ruleOnAnotherNeed('universal-plus', [OPEN])).toEqual({ allowed: false, refusal: 'one-need-only' });
    expect(ruleOnAnotherNeed('universal-plus', [{ outcome: 'met' }])).toEqual({ allowed: true, value: undefined });
    expect(ruleOnAnotherNeed('universal-plus', [])).toEqual({ allowed: true, value: undefined });
  });
});
