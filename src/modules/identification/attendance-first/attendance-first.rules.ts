import type { LocalDate } from '#kernel/local-date.ts';
import type { AcademicYear, MarkTables, SchoolCalendar } from '#modules/education/index.ts';
import {
  firstDayNeeded,
  prepareRun,
  type AttendanceFirst,
  type AttendanceRun,
  type Falling,
  type ShareMissed,
} from './attendance-run.rules.ts';
import { layOutDays, newTally, tallyWeeks, type DayGrid, type DayTally, type Week } from './day-tally.rules.ts';

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
