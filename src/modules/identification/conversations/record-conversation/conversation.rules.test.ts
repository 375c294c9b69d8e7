import { describe, expect, it } from 'vitest';
import { type Circumstances, type Conversation, ruleOnConversation } from './conversation.rules.ts';

const given = (changed: Partial<Conversation>): Conversation => ({
  answer: 'spoken-with',
  spokenTo: ['child'],
  whyAway: ['anxiety'],
  supportedBy: 'School nurse',
  noActionBecause: 'passed',
  whatFor: 'A visit at home',
  note: 'She likes art',
  atRisk: false,
  ...changed,
});
const known: Circumstances = { whyAway: ['anxiety', 'transport'], noAction: ['passed'], isHelpAsked: false };

describe('an answer about a child', () => {
  it('that somebody was spoken with keeps with whom, and why the child is away', () => {
    expect(ruleOnConversation(given({}), known)).toEqual({
      allowed: true,
      value: given({ supportedBy: '', noActionBecause: '', whatFor: '' }),
    });
  });

  it('keeps nothing that belongs to another answer', () => {
    expect(ruleOnConversation(given({ answer: 'no-action-now' }), known)).toEqual({
      allowed: true,
      value: given({ answer: 'no-action-now', spokenTo: [], whyAway: [], supportedBy: '', whatFor: '' }),
    });
    expect(ruleOnConversation(given({ answer: 'already-supported' }), known)).toMatchObject({
      value: { supportedBy: 'School nurse', whyAway: [], noActionBecause: '', whatFor: '' },
    });
    expect(ruleOnConversation(given({ answer: 'need-help' }), known)).toMatchObject({
      value: { whatFor: 'A visit at home', whyAway: [], noActionBecause: '', supportedBy: '' },
    });
  });

  it.each<[string, Partial<Conversation>, Partial<Circumstances>, string]>([
    ['"spoken with" nobody', { spokenTo: [] }, {}, 'nobody-spoken-to'],
    ['"spoken with" without why the child is away', { whyAway: [] }, {}, 'no-reason-away'],
    ['a reason that is not on the list', { whyAway: ['naughty'] }, {}, 'no-reason-away'],
    ['"supported" by nobody', { answer: 'already-supported', supportedBy: '' }, {}, 'no-supporter'],
    ['"no action" for no reason', { answer: 'no-action-now', noActionBecause: '' }, {}, 'no-reason-for-no-action'],
    ['help with nothing', { answer: 'need-help', whatFor: '' }, {}, 'nothing-asked'],
    ['help a second time', { answer: 'need-help' }, { isHelpAsked: true }, 'help-asked-already'],
  ])('is refused: %s', (_, changed, circumstances, refusal) => {
    expect(ruleOnConversation(given(changed), { ...known, ...circumstances })).toEqual({ allowed: false, refusal });
  });
});
