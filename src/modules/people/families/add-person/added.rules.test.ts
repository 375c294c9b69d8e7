import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ruleOnAdded } from './added.rules.ts';

const TODAY = getLocalDate('2026-09-21');

describe('somebody who is added to a family', () => {
  it.each([
    ['adult', null, true],
    ['child', '2026-09-21', true],
    ['child', '2026-09-22', 'born-in-the-future'],
    ['child', null, 'no-day'],
    ['unborn', '2027-07-12', true],
    ['unborn', '2027-07-13', 'due-too-late'],
    ['unborn', '2026-08-10', true],
    ['unborn', '2026-08-09', 'due-too-long-ago'],
    ['unborn', null, 'no-day'],
  ] as const)('as %s, with the day %s: %s', (as, day, expected) => {
    const ruling = ruleOnAdded({ as, givenName: 'Ida', day: day && getLocalDate(day) }, TODAY);
    expect(ruling.allowed || ruling.refusal).toBe(expected);
  });

  it('has a name, unless nobody has one for them yet', () => {
    const day = getLocalDate('2026-09-21');
    expect(ruleOnAdded({ as: 'adult', givenName: '', day: null }, TODAY)).toEqual({
      allowed: false,
      refusal: 'no-given-name',
    });
    expect(ruleOnAdded({ as: 'unborn', givenName: '', day }, TODAY).allowed).toBe(true);
  });
});
