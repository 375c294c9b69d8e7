import { describe, expect, it } from 'vitest';
import { ruleOnJudgement } from './judgement.rules.ts';

const levels = [
  { level: 2, descriptors: ['One need'] },
  { level: 3, descriptors: ['Stress', 'Absence'] },
];

describe('a judgement of the level', () => {
  it('is for a level of the continuum, with those of its descriptors that fit', () => {
    expect(ruleOnJudgement(levels, '3', ['Absence', 'One need'])).toEqual({
      allowed: true,
      value: { level: levels[1], descriptors: ['Absence'] },
    });
    expect(ruleOnJudgement(levels, '2', [])).toMatchObject({ value: { descriptors: [] } });
  });

  it('is for no other', () => {
    expect(ruleOnJudgement(levels, '5', [])).toEqual({ allowed: false, refusal: 'no-such-level' });
  });
});
