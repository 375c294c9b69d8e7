import { describe, expect, it } from 'vitest';
import { ruleOnAnswer } from './answer.rules.ts';

describe('somebody who is asked to lead', () => {
  it('accepts without more words', () => {
    expect(ruleOnAnswer('accept', '')).toEqual({ allowed: true, value: 'accept' });
  });

  it('declines, and says why', () => {
    expect(ruleOnAnswer('decline', 'On leave until May')).toEqual({ allowed: true, value: 'decline' });
  });

  it('but does not decline without a word', () => {
    expect(ruleOnAnswer('decline', '')).toEqual({ allowed: false, refusal: 'why-missing' });
  });
});
