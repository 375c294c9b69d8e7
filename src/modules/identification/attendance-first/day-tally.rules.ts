import { addDays, mondayOf, weekday, type LocalDate } from '#kernel/local-date.ts';
import {
  attendedIn,
  markTableOn,
  packSessions,
  possibleIn,
  type MarkTable,
  type MarkTables,
} from '#modules/education/index.ts';

/** One week of one child at one school: ten marks, Monday morning first (`education`, week's string of marks). */
export type Week = { readonly monday: LocalDate; readonly marks: string };

/** The weekdays of a span of weeks, counted from 0, with the marks in force in each week. Made once for all children. */
export type DayGrid = {
  readonly mondays: readonly LocalDate[];
  /** Monday to Friday of every week. */
  readonly days: readonly LocalDate[];
  readonly tables: readonly MarkTable[];
};

const DAYS = 5;

/** A grid from the week of the first day to the week of the last. */
export function layOutDays(first: LocalDate, last: LocalDate, tables: MarkTables): DayGrid {
  const mondays: LocalDate[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) mondays.push(monday);
  return {
    mondays,
    days: mondays.flatMap((monday) => Array.from({ length: DAYS }, (_, day) => addDays(monday, day))),
    tables: mondays.map((monday) => markTableOn(tables, monday)),
  };
}

/** How many weekdays of the grid come before a day. Throws a RangeError where the grid does not reach the day. */
export const daysBefore = (grid: DayGrid, date: LocalDate): number =>
  weekOf(grid, date) * DAYS + Math.min(weekday(date) - 1, DAYS);

/** The same, with the day itself. */
export const daysUpTo = (grid: DayGrid, date: LocalDate): number =>
  weekOf(grid, date) * DAYS + Math.min(weekday(date), DAYS);

function weekOf(grid: DayGrid, date: LocalDate): number {
  const week = grid.mondays.indexOf(mondayOf(date));
  if (week < 0) throw new RangeError('the day is outside the grid');
  return week;
}

/**
 * Running counts of one child: at place d the sessions of the first d weekdays. What happened between two days is then
 * one subtraction, however many days and definitions are asked about. Used again for the next child.
 */
export type DayTally = { readonly possible: Uint16Array; readonly missed: Uint16Array };

export const newTally = (grid: DayGrid): DayTally => ({
  possible: new Uint16Array(grid.days.length + 1),
  missed: new Uint16Array(grid.days.length + 1),
});

/**
 * Counts a child's weeks into the tally. They come in order of their Mondays, one school's after the other's; weeks outside the
 * grid are passed over, and a week at two schools adds up (each marks D what is due at the other: DfE pupil absence
 * methodology).
 */
export function tallyWeeks(grid: DayGrid, weeks: readonly Week[], into: DayTally): void {
  const { possible, missed } = into;
  possible.fill(0);
  missed.fill(0);
  let at = 0;
  for (const { monday, marks } of weeks) {
    if (at === grid.mondays.length || grid.mondays[at]! > monday) at = 0;
    while (at < grid.mondays.length && grid.mondays[at]! < monday) at++;
    if (grid.mondays[at] === monday) countWeek(grid.tables[at]!, marks, into, at * DAYS + 1);
  }
  for (let day = 1; day < possible.length; day++) {
    possible[day]! += possible[day - 1]!;
    missed[day]! += missed[day - 1]!;
  }
}

function countWeek(table: MarkTable, marks: string, { possible, missed }: DayTally, from: number): void {
  for (let day = 0; day < DAYS; day++) {
    const packed = packSessions(table, marks, day * 2, day * 2 + 2);
    possible[from + day]! += possibleIn(packed);
    missed[from + day]! += possibleIn(packed) - attendedIn(packed);
  }
}
