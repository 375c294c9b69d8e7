import { type LocalDate } from '#kernel/local-date.ts';
import {
  academicYearOf,
  daysOfAcademicYear,
  listSchoolWeeks,
  type AcademicYear,
  type MarkTables,
  type SchoolCalendar,
} from '#modules/education/index.ts';
import type { AttendanceFirst, ShareMissed } from './attendance-first.definition.ts';
import { daysBefore, layOutDays, newTally, tallyWeeks, type DayGrid, type DayTally, type Week } from './day-tally.rules.ts';

/** Most serious first. A child severely absent is persistently absent too, and has both. */
export const ATTENDANCE_RULES = ['severe', 'persistent', 'falling'] as const;
export type AttendanceRule = (typeof ATTENDANCE_RULES)[number];

/** Sessions in a stretch of time, with the first and the last day on which one was possible. */
export type Stretch = {
  readonly possible: number;
  readonly missed: number;
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
};

/** All that the rules look at. */
export type AttendanceFacts = {
  readonly asAt: LocalDate;
  readonly academicYear: AcademicYear;
  readonly year: Stretch;
  readonly recent: Stretch;
  readonly earlier: Stretch;
};

/** Which rules hold for a child, most serious first, and on what facts. Says nothing about what to do. */
export type Judgement = { readonly rules: readonly AttendanceRule[]; readonly facts: AttendanceFacts };

/** A definition as it stands on a day: where on a grid its stretches begin and end. */
export type AttendanceRun = {
  readonly definition: AttendanceFirst;
  readonly asAt: LocalDate;
  readonly academicYear: AcademicYear;
  readonly grid: DayGrid;
  readonly yearFrom: number;
  readonly earlierFrom: number;
  readonly recentFrom: number;
  readonly until: number;
};

/** The first day that a run on this day looks at. */
export function firstDayNeeded(definition: AttendanceFirst, calendar: SchoolCalendar, asAt: LocalDate): LocalDate {
  const { firstDay } = daysOfAcademicYear(academicYearOf(asAt));
  const { earlierFrom } = windowsOf(definition, calendar, asAt);
  return earlierFrom < firstDay ? earlierFrom : firstDay;
}

/** Throws a RangeError where the grid does not reach from `firstDayNeeded` to the day. */
export function prepareRun(
  definition: AttendanceFirst,
  calendar: SchoolCalendar,
  grid: DayGrid,
  asAt: LocalDate,
): AttendanceRun {
  const academicYear = academicYearOf(asAt);
  const { earlierFrom, recentFrom } = windowsOf(definition, calendar, asAt);
  return {
    definition,
    asAt,
    academicYear,
    grid,
    yearFrom: daysBefore(grid, daysOfAcademicYear(academicYear).firstDay),
    earlierFrom: daysBefore(grid, earlierFrom),
    recentFrom: daysBefore(grid, recentFrom),
    until: Math.min(daysBefore(grid, asAt) + 1, daysBefore(grid, asAt) + 1),
  };
}
