import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { addWorkingDays } from './working-days.rules.ts';

/**
 * How long things may take, in working days, as the area has set it. No national rule: published guidance has reviews
 * every six weeks, and a first meeting from three to six weeks after the decision (Lewisham, Buckinghamshire).
 */
export type Clocks = {
  /** From opening to the first meeting: what the form proposes. */
  readonly firstMeeting: number;
  /** The most that a review may lie ahead. */
  readonly review: number;
  /** How long before a review the lead professional is reminded. */
  readonly remind: number;
  /** How long after a review was due the manager is told. */
  readonly escalate: number;
  /** The longest time to the next supervision of a plan. */
  readonly supervision: number;
  /** From when a team began to the end of its first assessment. */
  readonly assessment: number;
};

export type ReviewRefusal = 'review-in-the-past' | 'review-too-far';

/** A plan is always reviewed within the area's time: a plan that nobody reviews stops helping. */
export function ruleOnReviewDate(on: LocalDate, today: LocalDate, clocks: Clocks): Ruling<LocalDate, ReviewRefusal> {
  if (on < today) return refuse('review-in-the-past');
  if (on > addWorkingDays(today, clocks.review)) return refuse('review-too-far');
  return allow(on);
}

/** How a plan stands with its next review. Overdue from the day after it was due. */
export type ReviewState = 'later' | 'soon' | 'overdue' | 'long-overdue';

export function reviewState(nextReviewOn: LocalDate, today: LocalDate, clocks: Clocks): ReviewState {
  if (addWorkingDays(nextReviewOn, clocks.escalate) < today) return 'long-overdue';
  if (nextReviewOn < today) return 'overdue';
  return addWorkingDays(nextReviewOn, -clocks.remind) <= today ? 'soon' : 'later';
}

/** By when the level of need of a plan's child is first judged; a plan of one organisation has no such day. */
export const assessmentDueOn = (
  tafSince: LocalDate | null,
  { assessment }: Pick<Clocks, 'assessment'>,
): LocalDate | null => (tafSince === null ? null : addWorkingDays(tafSince, assessment));
