import { describe, expect, it } from 'vitest';
import { type Closing, ruleOnClosing } from './closing.rules.ts';

const MET = { code: 'outcomes-met', name: 'Outcomes met', everyOutcomeMet: true };
const PARTLY = { code: 'outcomes-partly-met', name: 'Outcomes partly met', everyOutcomeMet: false };
const CLOSING: Closing = { reason: MET, outcomes: ['met', 'met'], leftUndone: ['No longer needed'] };

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

  it.each<[string, Partial<Closing>, string]>([
    ['without a reason', { reason: undefined }, 'reason-missing'],
    ['without an outcome for a need', { outcomes: ['met', undefined] }, 'outcome-missing'],
    ['with an open action and no word why', { leftUndone: ['Moved', '  '] }, 'left-undone-without-a-word'],
    ['as outcomes met where there was no need', { outcomes: [] }, 'outcomes-not-met'],
    ['as outcomes met where one is partly met', { outcomes: ['met', 'partly-met'] }, 'outcomes-not-met'],
  ])('but not %s', (_, otherwise, refusal) => {
    expect(ruleOnClosing({ ...CLOSING, ...otherwise })).toEqual({ allowed: false, refusal });
  });
});
