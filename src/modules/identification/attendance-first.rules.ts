import { mondayOf, type LocalDate } from '#kernel/local-date.ts';
import {
  academicYearOf,
  daysOfAcademicYear,
  listSchoolWeeks,
  type AcademicYear,
  type MarkTables,
  type SchoolCalendar,
} from '#modules/education/index.ts';
import {
  daysBefore,
  daysUpTo,
  layOutDays,
  newTally,
  tallyWeeks,
  type DayGrid,
  type DayTally,
  type Week,
} from './day-tally.rules.ts';

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

/** For one day and many children: what is worked out once is, and one tally serves them all. */
export function prepareAttendanceFirst(
  definition: AttendanceFirst,
  calendar: SchoolCalendar,
  tables: MarkTables,
  asAt: LocalDate,
): (weeks: readonly Week[]) => Judgement {
  const grid = layOutDays(firstDayNeeded(definition, calendar, asAt), asAt, tables);
  const run = prepareRun(definition, calendar, grid, asAt);
  const tally = newTally(grid);
  return (weeks) => {
    tallyWeeks(grid, weeks, tally);
    return judge(run, tally);
  };
}

/** Reads a child's tally; a replay counts the weeks once and judges them as at every day and by every definition. */
export function judge(run: AttendanceRun, tally: DayTally): Judgement {
  const { definition, asAt, academicYear } = run;
  const facts: AttendanceFacts = {
    asAt,
    academicYear,
    year: stretchOf(run.grid, tally, run.yearFrom, run.until),
    recent: stretchOf(run.grid, tally, run.recentFrom, run.until),
    earlier: stretchOf(run.grid, tally, run.earlierFrom, run.recentFrom),
  };
  const rules: AttendanceRule[] = [];
  if (hasMissed(facts.year, definition.severe)) rules.push('severe');
  if (hasMissed(facts.year, definition.persistent)) rules.push('persistent');
  if (isFalling(facts, definition.falling)) rules.push('falling');
  return { rules, facts };
}

function stretchOf({ days }: DayGrid, { possible, missed }: DayTally, from: number, until: number): Stretch {
  const before = possible[from]!;
  const after = possible[until]!;
  if (before === after) return NOTHING_POSSIBLE;
  let first = from;
  while (possible[first + 1] === before) first++;
  let last = until;
  while (possible[last - 1] === after) last--;
  return {
    possible: after - before,
    missed: missed[until]! - missed[from]!,
    firstDay: days[first]!,
    lastDay: days[last - 1]!,
  };
}

const NOTHING_POSSIBLE: Stretch = { possible: 0, missed: 0, firstDay: null, lastDay: null };

/** Compared in whole numbers, so that exactly a tenth is a tenth. */
const hasMissed = ({ possible, missed }: Stretch, rule: ShareMissed): boolean =>
  possible > 0 && possible >= rule.minimumSessions && 100 * missed >= rule.missedPercent * possible;

const isFalling = ({ recent, earlier }: AttendanceFacts, rule: Falling): boolean =>
  haveEnough(recent, earlier, rule) &&
  100 * (recent.missed * earlier.possible - earlier.missed * recent.possible) >=
    rule.points * recent.possible * earlier.possible;

const haveEnough = (recent: Stretch, earlier: Stretch, rule: Falling): boolean =>
  recent.possible >= Math.max(1, rule.minimumRecentSessions) &&
  earlier.possible >= Math.max(1, rule.minimumEarlierSessions);
