import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/** Whether what the family wanted has come about. */
export const OUTCOMES = ['met', 'partly-met', 'not-met'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a plan ends, from the area's list. */
export type ClosingReason = {
  readonly code: string;
  readonly name: string;
  readonly everyOutcomeMet: boolean;
  /** Not where nobody could be: there what they say, and what came of each need, may be left out. */
  readonly familyIsAsked: boolean;
};

export type Closing = {
  readonly reason: ClosingReason | undefined;
  /** One for each need; undefined where nobody has said. */
  readonly outcomes: readonly (Outcome | undefined)[];
  /** What is said of each action that is still open. */
  readonly leftUndone: readonly string[];
  readonly familyView: string;
};

export type ClosingRefusal =
  'reason-missing' | 'family-not-asked' | 'outcome-missing' | 'left-undone-without-a-word' | 'outcomes-not-met';

/**
 * A plan closes with what became of it: a reason, what the family say, an outcome for each need, a word on each action not
 * done. Where nobody could ask the family, nothing is made up (local choice). It counts as
 * "outcomes met" only where every need is (Supporting Families outcome framework: every identified need resolved).
 */
export function ruleOnClosing(closing: Closing): Ruling<ClosingReason, ClosingRefusal> {
  const { reason, outcomes, leftUndone } = closing;
  if (!reason) return refuse('reason-missing');
  if (reason.familyIsAsked) {
    if (closing.familyView === '') return refuse('family-not-asked');
    if (outcomes.includes(undefined)) return refuse('outcome-missing');
  }
  if (leftUndone.some((word) => word.trim() === '')) return refuse('left-undone-without-a-word');
  if (reason.everyOutcomeMet && !everyOutcomeMet(outcomes)) return refuse('outcomes-not-met');
  return allow(reason);
}

const everyOutcomeMet = (outcomes: Closing['outcomes']): boolean =>
  outcomes.length > 0 && outcomes.every((outcome) => outcome === 'met');
