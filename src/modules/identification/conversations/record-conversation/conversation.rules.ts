import { allow, refuse, type Ruling } from '#kernel/ruling.ts';
import type { Answer, SpokenTo } from '../answers.rules.ts';

/** An answer with all that its form may hold; what belongs to another answer is dropped. */
export type Conversation = {
  readonly answer: Answer;
  readonly spokenTo: readonly SpokenTo[];
  readonly whyAway: readonly string[];
  readonly supportedBy: string;
  readonly noActionBecause: string;
  readonly whatFor: string;
  readonly note: string;
  readonly atRisk: boolean;
};

/** What else is known when the answer comes. */
export type Circumstances = {
  /** Codes that may be chosen today. */
  readonly whyAway: readonly string[];
  readonly noAction: readonly string[];
  /** A request for help about the child that is not ended. */
  readonly isHelpAsked: boolean;
};

export type ConversationRefusal =
  | 'nobody-spoken-to'
  | 'no-reason-away'
  | 'no-supporter'
  | 'no-reason-for-no-action'
  | 'nothing-asked'
  | 'help-asked-already';

/**
 * An answer is no more than what was done: "spoken with" says with whom, and a child stays on the list until somebody
 * was (schools have been seen to record meetings that were not held, so that a list would clear).
 */
export function ruleOnConversation(
  given: Conversation,
  known: Circumstances,
): Ruling<Conversation, ConversationRefusal> {
  return RULES[given.answer](given, known);
}

const NOTHING_ELSE = { spokenTo: [], whyAway: [], supportedBy: '', noActionBecause: '', whatFor: '' };

type AnswerRule = (given: Conversation, known: Circumstances) => Ruling<Conversation, ConversationRefusal>;

const RULES: Record<Answer, AnswerRule> = {
  'spoken-with': (given, known) => {
    if (given.spokenTo.length === 0) return refuse('nobody-spoken-to');
    if (!given.whyAway.some((code) => known.whyAway.includes(code))) return refuse('no-reason-away');
    const whyAway = given.whyAway.filter((code) => known.whyAway.includes(code));
    return allow({ ...given, ...NOTHING_ELSE, spokenTo: given.spokenTo, whyAway });
  },
  'already-supported': (given) =>
    given.supportedBy === ''
      ? refuse('no-supporter')
      : allow({ ...given, ...NOTHING_ELSE, supportedBy: given.supportedBy }),
  'no-action-now': (given, known) =>
    known.noAction.includes(given.noActionBecause)
      ? allow({ ...given, ...NOTHING_ELSE, noActionBecause: given.noActionBecause })
      : refuse('no-reason-for-no-action'),
  'need-help': (given, known) => {
    if (given.whatFor === '') return refuse('nothing-asked');
    if (known.isHelpAsked) return refuse('help-asked-already');
    return allow({ ...given, ...NOTHING_ELSE, whatFor: given.whatFor });
  },
};
