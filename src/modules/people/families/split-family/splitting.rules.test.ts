import { describe, expect, it } from 'vitest';
import { ruleOnSplit } from './splitting.rules.ts';

const FAMILY = ['ada', 'grace', 'alan'];

describe('a family that becomes two', () => {
  it('has somebody in each; a child may belong to both', () => {
    expect(ruleOnSplit(FAMILY, ['alan'], ['ada'])).toEqual({
      allowed: true,
      value: { going: ['alan'], both: ['ada'] },
    });
  });

  it('may be one that somebody has of their own too', () => {
    expect(ruleOnSplit(FAMILY, [], ['ada'])).toEqual({ allowed: true, value: { going: [], both: ['ada'] } });
  });

  it('counts somebody who is ticked twice to both', () => {
    expect(ruleOnSplit(FAMILY, FAMILY, ['ada'])).toEqual({
      allowed: true,
      value: { going: ['grace', 'alan'], both: ['ada'] },
    });
  });

  it('is not two where nobody goes, or nobody stays', () => {
    expect(ruleOnSplit(FAMILY, [], [])).toEqual({ allowed: false, refusal: 'nobody-goes' });
    expect(ruleOnSplit(FAMILY, FAMILY, [])).toEqual({ allowed: false, refusal: 'nobody-stays' });
  });
});
