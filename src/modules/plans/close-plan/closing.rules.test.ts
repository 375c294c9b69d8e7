import { describe, expect, it } from 'vitest';
import { type Closing, ruleOnClosing } from './closing.rules.ts';

const MET = { code: 'outcomes-met', name: 'Outcomes met', everyOutcomeMet: true, familyIsAsked: true };
const PARTLY = {
  code: 'outcomes-partly-met',
  name: 'Outcomes partly met',
  everyOutcomeMet: false,
  familyIsAsked: true,
};
const NO_CONTACT = { code: 'no-contact', name: 'No contact', everyOutcomeMet: false, familyIsAsked: false };
const CLOSING: Closing = {
  reason: MET,
  outcomes: ['met', 'met'],
  leftUndone: ['No longer needed'],
  familyView: 'It helped',
};

describe('a plan is closed', () => {
  it('with a reason, an outcome for each need and a word on what was not done', () => {
    expect(ruleOnClosing(CLOSING)).toEqual({ allowed: true, value: MET });
  });

  it('with some outcomes not met, where the reason does not say otherwise', () => {
    expect(ruleOnClosing({ ...CLOSING, reason: PARTLY, outcomes: ['met', 'not-met'] })).toEqual({
      allowed: true,
      value: PARTLY,
    });
  });

  it('without what nobody could ask the family, where the reason says so', () => {
    const ending: Closing = { ...CLOSING, reason: NO_CONTACT, outcomes: ['met', undefined], familyView: '' };
    expect(ruleOnClosing(ending)).toEqual({ allowed: true, value: NO_CONTACT });
  });

  it.each<[string, Partial<Closing>, string]>([
    ['without a reason', { reason: undefined }, 'reason-missing'],
    ['without what the family say', { familyView: '' }, 'family-not-asked'],
    ['without an outcome for a need', { outcomes: ['met', undefined] }, 'outcome-missing'],
    ['with an open action and no word why', { leftUndone: ['Moved', '  '] }, 'left-undone-without-a-word'],
    ['as outcomes met where there was no need', { outcomes: [] }, 'outcomes-not-met'],
    ['as outcomes met where one is partly met', { outcomes: ['met', 'partly-met'] }, 'outcomes-not-met'],
  ])('but not %s', (_, otherwise, refusal) => {
    expect(ruleOnClosing({ ...CLOSING, ...otherwise })).toEqual({ allowed: false, refusal });
  });
});
