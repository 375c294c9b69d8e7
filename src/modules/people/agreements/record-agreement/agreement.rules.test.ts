import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type AgreementTerms, ruleOnAgreement } from './agreement.rules.ts';

const TODAY = getLocalDate('2026-09-21');
const GIVEN: AgreementTerms = {
  givenOn: TODAY,
  endsOn: null,
  childId: 'ada',
  personIds: ['ada', 'grace'],
  mayName: ['ada', 'grace', 'ben'],
  givenBy: ['grace'],
  givenByOther: '',
  children: ['ada', 'ben'],
  understands: '',
  sharedWith: 'team',
  shareWith: [],
};
const FOR_HERSELF = {
  givenBy: ['ada'],
  personIds: ['ada'],
  understands: 'She said whom she wants to talk to, and why',
};

describe('an agreement to work together', () => {
  it.each<[string, Partial<AgreementTerms>]>([
    ['for a child and those of the family whom it names', {}],
    ['by several of them', { givenBy: ['grace', 'ada'], understands: 'She told us what it is for' }],
    ['by somebody who is not of the family', { givenBy: [], givenByOther: 'Their foster carer' }],
    ['by a young person who understands it, for herself', FOR_HERSELF],
    ['until a day', { endsOn: TODAY }],
    ['to be shared with those alone whom they named', { sharedWith: 'named', shareWith: ['a-charity'] }],
  ])('is recorded %s', (_, otherwise) => {
    expect(ruleOnAgreement({ ...GIVEN, ...otherwise }, TODAY)).toEqual({ allowed: true, value: undefined });
  });

  it.each<[string, Partial<AgreementTerms>, string]>([
    ['that is to come', { givenOn: getLocalDate('2026-09-22') }, 'given-in-future'],
    ['that has ended', { endsOn: getLocalDate('2026-09-20') }, 'ends-before'],
    ['that does not name the child', { personIds: ['grace'] }, 'child-not-named'],
    ['that names somebody else’s child', { personIds: ['ada', 'otto'] }, 'not-of-the-family'],
    ['given by somebody else’s mother', { givenBy: ['olga'] }, 'not-of-the-family'],
    ['given by nobody', { givenBy: [] }, 'giver-not-named'],
    [
      'given by a young person of whom nobody asked what she understands',
      { ...FOR_HERSELF, understands: '' },
      'understanding-not-judged',
    ],
    [
      'given by a young person for her mother',
      { ...FOR_HERSELF, personIds: ['ada', 'grace'] },
      'young-person-for-others',
    ],
    ['to be shared with those whom they named, who are nobody', { sharedWith: 'named' }, 'nobody-to-share-with'],
  ])('is not recorded where it is one %s', (_, otherwise, refusal) => {
    expect(ruleOnAgreement({ ...GIVEN, ...otherwise }, TODAY)).toEqual({ allowed: false, refusal });
  });
});
