import { describe, expect, it } from 'vitest';
import { ruleOnAnswer } from './answer.rules.ts';

const nothing = { strengths: '', needs: '', evidence: '', scale: 4 };

describe('an answer', () => {
  it('says something in words', () => {
    expect(ruleOnAnswer(nothing)).toEqual({ allowed: false, refusal: 'nothing-said' });
    expect(ruleOnAnswer({ ...nothing, needs: 'Breakfast' })).toMatchObject({ allowed: true });
  });
});
