import { describe, expect, it } from 'vitest';
import { ruleOnWish } from './wish.rules.ts';

describe('whom the family wants to lead', () => {
  it('is the worker who is asked', () => {
    expect(ruleOnWish('this-worker', 'ignored', 'A worker')).toEqual({
      allowed: true,
      value: { wish: 'this-worker', whom: 'A worker' },
    });
  });

  it('or nobody in particular', () => {
    expect(ruleOnWish('no-wish', '', 'A worker')).toEqual({ allowed: true, value: { wish: 'no-wish', whom: '' } });
  });

  it('or somebody else, who is said', () => {
    expect(ruleOnWish('somebody-else', '', 'A worker')).toEqual({ allowed: false, refusal: 'whom-missing' });
    expect(ruleOnWish('somebody-else', 'The school nurse', 'A worker')).toEqual({
      allowed: true,
      value: { wish: 'somebody-else', whom: 'The school nurse' },
    });
  });

  it('but it is asked', () => {
    expect(ruleOnWish(undefined, '', 'A worker')).toEqual({ allowed: false, refusal: 'wish-missing' });
  });
});
