import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { foldAnswer, isAskedOf, ruleOnTelling } from './facts.rules.ts';

const TODAY = getLocalDate('2026-09-21');

describe('a question', () => {
  it.each([
    ['anyone', 'a child', true],
    ['anyone', 'an adult', true],
    ['child', 'a child', true],
    ['child', 'an adult', false],
    ['adult', 'a child', false],
    ['adult', 'an adult', true],
  ] as const)('for %s is asked of %s: %s', (askedOf, of, is) => {
    expect(isAskedOf(askedOf, { isChild: of === 'a child' })).toBe(is);
  });
});

describe('the same answer', () => {
  it.each([
    ['Polish, and English', 'polish and  english.'],
    ['Żółw – 3 Uhr', 'żółw 3 uhr'],
  ])('is %j and %j', (one, other) => {
    expect(foldAnswer(one)).toBe(foldAnswer(other));
  });

  it('is not one that says more', () => {
    expect(foldAnswer('Polish')).not.toBe(foldAnswer('Polish, and English'));
  });
});

describe('what was told', () => {
  const told = { toldBy: 'grace', toldByOther: '', toldOn: TODAY };

  it('was told by one of the family, or by somebody else who is named', () => {
    expect(ruleOnTelling(told, ['grace'], TODAY)).toEqual({ allowed: true, value: { personId: 'grace' } });
    expect(ruleOnTelling({ ...told, toldBy: 'other', toldByOther: 'The nurse' }, ['grace'], TODAY)).toEqual({
      allowed: true,
      value: { other: 'The nurse' },
    });
  });

  it.each([
    [{ toldOn: getLocalDate('2026-09-22') }, 'told-in-future'],
    [{ toldBy: 'other' }, 'teller-not-named'],
    [{ toldBy: 'somebody' }, 'not-of-the-family'],
  ])('is refused with %j: %s', (otherwise, refusal) => {
    expect(ruleOnTelling({ ...told, ...otherwise }, ['grace'], TODAY)).toEqual({ allowed: false, refusal });
  });
});
