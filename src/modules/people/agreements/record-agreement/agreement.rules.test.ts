import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type AgreementTerms, ruleOnAgreement } from './agreement.rules.ts';

const TODAY = getLocalDate('2026-09-21');
const GIVEN: AgreementTerms = {
  givenOn: TODAY,
  childId: 'ada',
  personIds: ['ada', 'grace'],
  mayName: ['ada', 'grace', 'ben'],
};

describe('an agreement to work together', () => {
  it('is recorded for a child and those of the family whom it names', () => {
    expect(ruleOnAgreement(GIVEN, TODAY).allowed).toBe(true);
  });

  it.each<[string, Partial<AgreementTerms>, string]>([
    ['that is to come', { givenOn: getLocalDate('2026-09-22') }, 'given-in-future'],
    ['that does not name the child', { personIds: ['grace'] }, 'child-not-named'],
    ['that names somebody else’s child', { personIds: ['ada', 'otto'] }, 'not-of-the-family'],
  ])('is not recorded where it is one %s', (_, otherwise, refusal) => {
    expect(ruleOnAgreement({ ...GIVEN, ...otherwise }, TODAY)).toEqual({ allowed: false, refusal });
  });
});
