import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { isChild } from './children.rules.ts';

const TODAY = getLocalDate('2026-09-21');
const UNKNOWN = { birthday: null, dueOn: null, isPupil: false, raises: false, isRaised: false };

describe('a child', () => {
  it.each([
    ['who is not born yet', { dueOn: getLocalDate('2027-01-04') }, true],
    ['of 17, mother of another', { birthday: getLocalDate('2008-09-22'), raises: true }, true],
    [
      'who was 18 today, and is at school still',
      { birthday: getLocalDate('2008-09-21'), isPupil: true, isRaised: true },
      false,
    ],
    ['without a birthday: nobody knows more', {}, false],
    ['without a birthday: a pupil', { isPupil: true }, true],
    ['without a birthday: somebody’s child', { isRaised: true }, true],
    ['without a birthday: a mother, and her mother’s child', { isRaised: true, raises: true }, false],
  ])('is one %s: %j', (_, known, is) => {
    expect(isChild({ ...UNKNOWN, ...known }, TODAY)).toBe(is);
  });
});
