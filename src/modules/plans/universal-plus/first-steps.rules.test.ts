import { describe, expect, it } from 'vitest';
import { ruleOnFirstSteps } from './first-steps.rules.ts';

const SAID = { seating: 'Next to Jude', adult: '' };

describe('a Universal Plus plan begins', () => {
  it('with what the school does differently', () => {
    expect(ruleOnFirstSteps(['seating'], SAID, '')).toEqual({
      allowed: true,
      value: [{ kind: 'seating', what: 'Next to Jude' }],
    });
  });

  it('or with something else that is done', () => {
    expect(ruleOnFirstSteps([], SAID, 'A call every Friday')).toEqual({ allowed: true, value: [] });
  });

  it('but not with nothing', () => {
    expect(ruleOnFirstSteps([], SAID, '')).toEqual({ allowed: false, refusal: 'nothing-to-do' });
  });

  it('nor with what is ticked and not said', () => {
    expect(ruleOnFirstSteps(['seating', 'adult'], SAID, 'A call')).toEqual({
      allowed: false,
      refusal: 'adjustment-not-said',
    });
  });
});
