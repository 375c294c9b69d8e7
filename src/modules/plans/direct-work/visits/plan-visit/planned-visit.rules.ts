import { type LocalDate, addDays } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/** Nobody means a day in a year: it is a slip of the finger. */
const FURTHEST_DAYS = 180;

export const ruleOnPlannedVisit = (day: LocalDate, today: LocalDate): Ruling<LocalDate, 'too-early' | 'too-late'> => {
  if (day < today) return refuse('too-early');
  return day > addDays(today, FURTHEST_DAYS) ? refuse('too-late') : allow(day);
};

/** `9.5` is no time; `9:30`, `09.30` and `930` are half past nine. Undefined where it is none. */
export function readTime(typed: string): string | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(typed.trim()) ?? [];
  return hours && minutes && `${hours.padStart(2, '0')}:${minutes}`;
}
