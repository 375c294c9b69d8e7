import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { NO_MARK } from '#modules/education/index.ts';
import type { Week } from './day-tally.rules.ts';

/** The last day with a mark: what came later is not known yet. Undefined where there is none. */
export function lastDayMarked(weeks: Iterable<Week>): LocalDate | undefined {
  let last: Week | undefined;
  let session = -1;
  for (const week of weeks) {
    if (last && week.weekStart < last.weekStart) continue;
    const marked = lastSessionMarked(week.marks);
    if (marked < 0 || (week.weekStart === last?.weekStart && marked <= session)) continue;
    last = week;
    session = marked;
  }
  return last && addDays(last.weekStart, Math.floor(session / 2));
}

function lastSessionMarked(marks: string): number {
  let session = marks.length - 1;
  while (session >= 0 && marks[session] === NO_MARK) session--;
  return session;
}
