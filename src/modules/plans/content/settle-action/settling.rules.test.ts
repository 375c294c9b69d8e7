import { describe, expect, it } from 'vitest';
import { ruleOnSettling } from './settling.rules.ts';

describe('an action', () => {
  it('is done, with or without a word', () => {
    expect(ruleOnSettling('open', 'done', '')).toEqual({ allowed: true, value: 'done' });
  });

  it('is not done, and why', () => {
    expect(ruleOnSettling('open', 'not-done', 'The club closed')).toEqual({ allowed: true, value: 'not-done' });
  });

  it('but not without saying why', () => {
    expect(ruleOnSettling('open', 'not-done', '')).toEqual({ allowed: false, refusal: 'why-missing' });
  });

  it('and not twice', () => {
    expect(ruleOnSettling('done', 'not-done', 'By mistake')).toEqual({ allowed: false, refusal: 'already-settled' });
  });
});
