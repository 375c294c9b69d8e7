import { type LocalDate, addDays } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/** As far ahead as a move is known: a place at secondary school is, a year before. (local choice) */
const FURTHEST_DAYS = 550;

export function ruleOnHandoverDay(goesOn: LocalDate, today: LocalDate): Ruling<LocalDate, 'went-before' | 'too-far'> {
  if (goesOn < today) return refuse('went-before');
  return goesOn > addDays(today, FURTHEST_DAYS) ? refuse('too-far') : allow(goesOn);
}
