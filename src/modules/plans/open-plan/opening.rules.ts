import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import { type Clocks, type ReviewRefusal, ruleOnReviewDate } from '../clocks/review.rules.ts';

/** What is known before a TAF is opened for a child. */
export type Opening = {
  /** The agreement to work together that names the child. Undefined where none is recorded, or it was withdrawn. */
  readonly agreement: object | undefined;
  /** A plan already open for the child, or one that includes them. */
  readonly openPlan: object | undefined;
  readonly level: number;
  readonly reviewOn: LocalDate;
};

export type OpeningRefusal = 'no-agreement' | 'already-has-plan' | 'statutory-level' | ReviewRefusal;

/**
 * A TAF rests on the family's agreement (continuum of need, Partnership Plus: agreement required), which must be recorded
 * first. One family plan at a time: everybody works on the same one. Level 4 is led by social workers.
 */
export function ruleOnOpening(opening: Opening, today: LocalDate, clocks: Clocks): Ruling<LocalDate, OpeningRefusal> {
  if (!opening.agreement) return refuse('no-agreement');
  if (opening.openPlan) return refuse('already-has-plan');
  if (opening.level >= 4) return refuse('statutory-level');
  return ruleOnReviewDate(opening.reviewOn, today, clocks);
}

/** A family back within 12 months of the end of its last plan counts as a re-referral (early help strategy, measure). */
export function isBackWithinAYear(closedOn: LocalDate, today: LocalDate): boolean {
  const aYearLater = `${Number(closedOn.slice(0, 4)) + 1}${closedOn.slice(4)}`;
  return today <= aYearLater;
}
