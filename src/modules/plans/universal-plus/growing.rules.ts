import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import { type Clocks, type ReviewRefusal, ruleOnReviewDate } from '../clocks/review.rules.ts';

export type GrowingRefusal = 'is-a-taf-already' | 'statutory-level' | ReviewRefusal;

/**
 * A Universal Plus plan becomes a Team Around the Family when there is more than one unmet need, or one agency is not
 * enough (continuum of need, Partnership Plus). Level 4 is led by social workers, not here.
 */
export function ruleOnGrowing(
  kind: 'universal-plus' | 'taf',
  { level, meetsOn }: { level: number; meetsOn: LocalDate },
  today: LocalDate,
  clocks: Clocks,
): Ruling<LocalDate, GrowingRefusal> {
  if (kind === 'taf') return refuse('is-a-taf-already');
  if (level >= 4) return refuse('statutory-level');
  return ruleOnReviewDate(meetsOn, today, clocks);
}
