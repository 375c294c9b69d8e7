import { addDays, daysBetween, type LocalDate } from '#kernel/local-date.ts';
import { academicYearOf, listSchoolDays, type SchoolCalendar } from '#modules/education/index.ts';

/** A week and a day: files are sent weekly, and one may come a day late (local choice). */
const OLD_DAYS = 8;

/**
 * Whether marks up to a day are too old to go by. Not in the holidays: what is missing must be a school day. Where the
 * terms are not known, days alone tell.
 */
export function isOutOfDate(asAt: LocalDate, today: LocalDate, calendar: SchoolCalendar): boolean {
  if (daysBetween(asAt, today) <= OLD_DAYS) return false;
  const isYearKnown = calendar.terms.some(({ firstDay }) => academicYearOf(firstDay) === academicYearOf(today));
  return !isYearKnown || listSchoolDays(calendar, addDays(asAt, 1), addDays(today, -1)).length > 0;
}
