import { addDays, mondayOf, weekday, type LocalDate } from '#kernel/local-date.ts';

/** A term as its school or council published it. Half-term, INSET and bank holidays inside it are closures. */
export type Term = { readonly name: string; readonly firstDay: LocalDate; readonly lastDay: LocalDate };

/** Days inside a term on which the school is not open to pupils, both ends included. */
export type Closure = { readonly firstDay: LocalDate; readonly lastDay: LocalDate; readonly because: string };

export type SchoolCalendar = { readonly terms: readonly Term[]; readonly closures: readonly Closure[] };

/** As '2025/26'. */
export type AcademicYear = string & { readonly __academicYear: true };

type Span = { readonly firstDay: LocalDate; readonly lastDay: LocalDate };

const isWithin = (date: LocalDate, span: Span): boolean => span.firstDay <= date && date <= span.lastDay;

/** Nothing where the day is in no term: a holiday, or a year whose terms are not known yet. */
export const findTerm = (calendar: SchoolCalendar, date: LocalDate): Term | undefined =>
  calendar.terms.find((term) => isWithin(date, term));

export const isSchoolDay = (calendar: SchoolCalendar, date: LocalDate): boolean =>
  weekday(date) <= 5 &&
  findTerm(calendar, date) !== undefined &&
  !calendar.closures.some((closure) => isWithin(date, closure));

/** The academic year of a day. It starts on 1 September (DfE pupil absence methodology; school census). */
export function academicYearOf(date: LocalDate): AcademicYear {
  const year = Number(date.slice(0, 4));
  const start = date.slice(5) >= '09-01' ? year : year - 1;
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}` as AcademicYear;
}

/** 1 September to 31 August. */
export function daysOfAcademicYear(year: AcademicYear): Span {
  const start = Number(year.slice(0, 4));
  return { firstDay: `${start}-09-01` as LocalDate, lastDay: `${start + 1}-08-31` as LocalDate };
}

/** School days from the first day to the last, both included. */
export function listSchoolDays(calendar: SchoolCalendar, firstDay: LocalDate, lastDay: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) days.push(day);
  return days;
}

/**
 * The Mondays of the last school weeks up to a day, oldest first: weeks with at least one school day that has come. A week
 * under way counts as one. Fewer come back where the calendar does not reach far enough.
 */
export function listSchoolWeeks(calendar: SchoolCalendar, asAt: LocalDate, howMany: number): LocalDate[] {
  const weeks: LocalDate[] = [];
  const earliest = calendar.terms.reduce((first, term) => (term.firstDay < first ? term.firstDay : first), asAt);
  for (
    let monday = mondayOf(asAt);
    weeks.length < howMany && addDays(monday, 6) >= earliest;
    monday = addDays(monday, -7)
  ) {
    const friday = addDays(monday, 4);
    if (listSchoolDays(calendar, monday, asAt < friday ? asAt : friday).length > 0) weeks.unshift(monday);
  }
  return weeks;
}
