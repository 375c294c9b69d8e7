import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { NO_MARK } from '#modules/education/index.ts';
import type { Week } from './day-tally.rules.ts';

/** The last day with a mark: what came later is not known yet. Undefined where there is none. */
export function lastDayMarked(weeks: Iterable<Week>): LocalDate | undefined {
  let lastWeek: LocalDate | undefined;
  let lastSession = -1;
  for (const { monday, marks } of weeks) {
    const session = lastWeek && monday < lastWeek ? -1 : lastSessionMarked(marks);
    if (session > (monday === lastWeek ? lastSession : -1)) {
      lastWeek = monday;
      lastSession = session;
    }
  }
  return lastWeek && addDays(lastWeek, Math.floor(lastSession / 2));
}

function lastSessionMarked(marks: string): number {
  let session = marks.length - 1;
  while (session >= 0 && marks[session] === NO_MARK) session--;
  return session;
}
