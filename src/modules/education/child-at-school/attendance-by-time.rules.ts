import { addDays, type LocalDate, mondayOf } from '#kernel/local-date.ts';
import { NO_MARK } from '../codes/attendance-codes.ts';
import {
  attendancePercent,
  countSessions,
  type MarkTables,
  markTableOn,
  NO_SESSIONS,
  type Sessions,
  sumSessions,
} from '../attendance/attendance.rules.ts';
import {
  type AcademicYear,
  academicYearOf,
  findTerm,
  listSchoolWeeks,
  type SchoolCalendar,
} from '../calendar/school-calendar.rules.ts';

/** What the rules below need of a week: ten marks, Monday morning first. */
export type WeekOfMarks = { readonly monday: LocalDate; readonly marks: string };

export type DayOfMarks = { readonly date: LocalDate; readonly sessions: Sessions };

/** Every day of some weeks, each counted by the codes in force on it. A day at two schools is there twice. */
export const daysOf = (weeks: readonly WeekOfMarks[], tables: MarkTables): DayOfMarks[] =>
  weeks.flatMap(({ monday, marks }) =>
    [0, 1, 2, 3, 4].map((day) => {
      const date = addDays(monday, day);
      return { date, sessions: countSessions(markTableOn(tables, date), marks.slice(day * 2, day * 2 + 2)) };
    }),
  );

export const totalOf = (days: readonly DayOfMarks[]): Sessions => sumSessions(days.map(({ sessions }) => sessions));

/** The academic years in which a session was possible, the oldest first. */
export function yearsOf(days: readonly DayOfMarks[]): { year: AcademicYear; sessions: Sessions }[] {
  const byYear = Map.groupBy(days, ({ date }) => academicYearOf(date));
  return [...byYear]
    .map(([year, itsDays]) => ({ year, sessions: totalOf(itsDays) }))
    .filter(({ sessions }) => sessions.possible > 0)
    .toSorted((a, b) => a.year.localeCompare(b.year));
}

/** The terms that some of the days lie in, in order. */
export function termsIn(days: readonly DayOfMarks[], calendar: SchoolCalendar): { name: string; sessions: Sessions }[] {
  const byTerm = Map.groupBy(days, ({ date }) => findTerm(calendar, date));
  return calendar.terms.flatMap((term) => {
    const itsDays = byTerm.get(term);
    return itsDays ? [{ name: term.name, sessions: totalOf(itsDays) }] : [];
  });
}

/** Attendance in percent week by week; null where no session was possible, and in a school week without any marks. */
export function weeksIn(
  days: readonly DayOfMarks[],
  calendar: SchoolCalendar,
): { monday: LocalDate; percent: number | null; hasMarks: boolean }[] {
  const byWeek = Map.groupBy(days, ({ date }) => mondayOf(date));
  const marked = [...byWeek.keys()].toSorted();
  const [first, last] = [marked[0], marked.at(-1)];
  if (!first || !last) return [];
  const between = listSchoolWeeks(calendar, last, WEEKS_OF_A_YEAR).filter((monday) => monday > first);
  return [...new Set([...marked, ...between])].toSorted().map((monday) => {
    const its = byWeek.get(monday);
    return { monday, percent: attendancePercent(totalOf(its ?? [])), hasMarks: its !== undefined };
  });
}

const WEEKS_OF_A_YEAR = 53;

/**
 * Of a child at two schools each records the other's sessions as D (DfE pupil absence methodology): one week of both, in
 * which a session has the mark of the school where the child was due.
 */
export function joinWeeks(weeks: readonly WeekOfMarks[], tables: MarkTables): WeekOfMarks[] {
  return [...Map.groupBy(weeks, ({ monday }) => monday)].map(([monday, same]) => ({
    monday,
    marks: same.map(({ marks }) => marks).reduce((one, other) => joinMarks(one, other, monday, tables)),
  }));
}

function joinMarks(one: string, other: string, monday: LocalDate, tables: MarkTables): string {
  const isPossible = (mark: string): boolean => countSessions(markTableOn(tables, monday), mark).possible > 0;
  return [...one]
    .map((mark, place) => {
      if (mark === NO_MARK) return other[place]!;
      return !isPossible(mark) && isPossible(other[place]!) ? other[place]! : mark;
    })
    .join('');
}

/** Since when interviews count as absence and part-time timetables have a code: a trend over it is of two kinds (SI 2024/208). */
export const CODES_CHANGED = '2024-08-19' as LocalDate;

export const spansChangeOfCodes = (days: readonly DayOfMarks[]): boolean =>
  [true, false].every((before) =>
    days.some(
      ({ date, sessions }) => sessions !== NO_SESSIONS && sessions.possible > 0 && date < CODES_CHANGED === before,
    ),
  );
