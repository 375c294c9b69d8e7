import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { isChildOf, withoutRepeats } from './families.rules.ts';

const family = (...ids: string[]) => ({ members: ids.map((id) => ({ id })) });
const AT_MOTHERS = family('ada', 'ben', 'grace');
const AT_FATHERS = family('ada', 'ben', 'alan');

describe('the families of a child', () => {
  it('are two where parents live apart', () => {
    expect(withoutRepeats([AT_MOTHERS, AT_FATHERS])).toEqual([AT_MOTHERS, AT_FATHERS]);
  });

  it('leave out one in which nobody is seen but whom another shows', () => {
    expect(withoutRepeats([family('ada'), AT_MOTHERS, family('ben', 'ada')])).toEqual([AT_MOTHERS]);
  });

  it('are one where two show the same people', () => {
    const again = family('grace', 'ben', 'ada');
    expect(withoutRepeats([AT_MOTHERS, again])).toEqual([AT_MOTHERS]);
  });

  it('are never none', () => {
    expect(withoutRepeats([family('ada'), family('ada')])).toEqual([family('ada')]);
  });
});

describe('who is a child in a family', () => {
  const GROWN = { isChild: false, dueOn: null, raises: false, isRaised: false };
  const YOUNG = { ...GROWN, isChild: true };

  it.each([
    ['a baby who is expected', { ...YOUNG, dueOn: getLocalDate('2027-01-04') }, true],
    ['a pupil of 16', YOUNG, true],
    ['a mother of 16 where she has her baby only', { ...YOUNG, raises: true }, false],
    ['a mother of 16 at her own mother’s, her baby there too', { ...YOUNG, raises: true, isRaised: true }, true],
    ['a son of 18 at his mother’s', { ...GROWN, isRaised: true }, true],
    ['a mother of 18 at her own mother’s, her baby there too', { ...GROWN, raises: true, isRaised: true }, false],
    ['somebody of 18 of whom nobody says more', GROWN, false],
  ])('%s: %j', (_, standing, isChild) => {
    expect(isChildOf(standing)).toBe(isChild);
  });
});
