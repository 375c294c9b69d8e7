import { mondayOf, type LocalDate } from '#kernel/local-date.ts';
import {
  academicYearOf,
  daysOfAcademicYear,
  listSchoolWeeks,
  type AcademicYear,
  type SchoolCalendar,
} from '#modules/education/index.ts';
import { daysBefore, daysUpTo, type DayGrid } from './day-tally.rules.ts';

/** A rule on the share of possible sessions missed in the academic year to date. */
export type ShareMissed = {
  readonly missedPercent: number;
  /** With fewer possible sessions than this nothing is said, so that one bad day in September flags nobody. */
  readonly minimumSessions: number;
  readonly source: string;
};

/** A rule on attendance in the last school weeks against the school weeks before. */
export type Falling = {
  readonly recentWeeks: number;
  readonly earlierWeeks: number;
  /** How many percentage points lower recent attendance must be. */
  readonly points: number;
  readonly minimumRecentSessions: number;
  readonly minimumEarlierSessions: number;
  readonly source: string;
};

/**
 * What the partners agreed to look for. Versioned: a change is a new version with an owner and a date, and every flag
 * keeps the version it was made with. Only sessions go in: never ethnicity, sex or postcode.
 */
export type AttendanceFirst = {
  readonly name: string;
  readonly version: number;
  readonly persistent: ShareMissed;
  readonly severe: ShareMissed;
  readonly falling: Falling;
  /** How many points more (or fewer) must be missed before an unchanged flag counts as worse (or better). */
  readonly changePoints: number;
  readonly changeSource: string;
  /** How many children come onto somebody's list on a Monday: no more than can be talked with in a week. */
  readonly mondayListLength: number;
};

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

/** The first day that a run looks at, for the grid to begin there. */
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
    until: daysUpTo(grid, asAt),
  };
}

/** Where the last school weeks and those before them begin. They may reach back over a holiday into the year before. */
function windowsOf({ falling }: AttendanceFirst, calendar: SchoolCalendar, asAt: LocalDate) {
  const weeks = listSchoolWeeks(calendar, asAt, falling.recentWeeks + falling.earlierWeeks);
  const recentFrom = weeks.at(-falling.recentWeeks) ?? weeks[0] ?? mondayOf(asAt);
  return { recentFrom, earlierFrom: weeks[0] ?? recentFrom };
}
