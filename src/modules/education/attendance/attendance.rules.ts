import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { AttendanceCode } from '../codes/attendance-codes.ts';

/** Counts of sessions, two to a school day. Absent are `authorised` and `unauthorised`; with `attended` they make `possible`. */
export type Sessions = {
  readonly possible: number;
  readonly attended: number;
  readonly authorised: number;
  readonly unauthorised: number;
  /** L and U: the one is among the attended, the other among the unauthorised. */
  readonly late: number;
};

export const NO_SESSIONS: Sessions = { possible: 0, attended: 0, authorised: 0, unauthorised: 0, late: 0 };

/**
 * What each mark is worth while one set of codes is in force, by its character code. An entry packs five counters of six
 * bits, in the order of `Sessions`, so that one addition counts a session in all of them: a borough's year is 28 million.
 */
export type MarkTable = Int32Array;

/** The tables of all the sets of codes, oldest first, each with the day from which it holds. */
export type MarkTables = readonly { readonly from: LocalDate; readonly table: MarkTable }[];

const BITS = 6;
const MASK = (1 << BITS) - 1;
/** The most marks whose counts fit into a packed number. */
const MOST_PACKED = MASK;

export function buildMarkTable(codes: readonly AttendanceCode[], on: LocalDate): MarkTable {
  const table = new Int32Array(128);
  for (const code of codes) if (isInForce(code, on)) table[code.char.charCodeAt(0)] = worthOf(code);
  return table;
}

/** One table for every span of days in which the codes do not change. */
export const buildMarkTables = (codes: readonly AttendanceCode[]): MarkTables =>
  daysOfChange(codes).map((from) => ({ from, table: buildMarkTable(codes, from) }));

/** The first days of every span in which the codes do not change, oldest first. */
export function daysOfChange(codes: readonly AttendanceCode[]): LocalDate[] {
  const days = codes.flatMap((code) => [code.validFrom, ...(code.validTo ? [addDays(code.validTo, 1)] : [])]);
  return [...new Set(days)].toSorted();
}

const EMPTY_TABLE: MarkTable = new Int32Array(128);

/** Before the oldest set of codes no mark counts. */
export const markTableOn = (tables: MarkTables, date: LocalDate): MarkTable =>
  tables.findLast(({ from }) => from <= date)?.table ?? EMPTY_TABLE;

export const isInForce = (code: AttendanceCode, on: LocalDate): boolean =>
  code.validFrom <= on && (code.validTo === null || on <= code.validTo);

/** The arithmetic of DfE's pupil absence methodology, which its published figures of 2024/25 and 2025/26 bear out. */
const worthOf = (code: AttendanceCode): number =>
  [code.possible, code.attended, code.group === 'authorised', code.group === 'unauthorised', code.late].reduce(
    (packed, counts, place) => packed | (Number(counts) << (place * BITS)),
    0,
  );

/**
 * The sessions in a string of marks, packed (`possibleIn`, `attendedIn` read it), for bulk work. At most 63 marks; a week
 * has 10, Monday morning first. A character that is no code in force counts nowhere.
 */
export function packSessions(table: MarkTable, marks: string, from: number, to: number): number {
  let packed = 0;
  for (let i = from; i < to; i++) packed += table[marks.charCodeAt(i)] ?? 0;
  return packed;
}

export const possibleIn = (packed: number): number => packed & MASK;

export const attendedIn = (packed: number): number => (packed >> BITS) & MASK;

export function countSessions(table: MarkTable, marks: string): Sessions {
  let counted = NO_SESSIONS;
  for (let from = 0; from < marks.length; from += MOST_PACKED) {
    const packed = packSessions(table, marks, from, Math.min(from + MOST_PACKED, marks.length));
    counted = addSessions(counted, {
      possible: possibleIn(packed),
      attended: attendedIn(packed),
      authorised: (packed >> (2 * BITS)) & MASK,
      unauthorised: (packed >> (3 * BITS)) & MASK,
      late: (packed >> (4 * BITS)) & MASK,
    });
  }
  return counted;
}

export const addSessions = (a: Sessions, b: Sessions): Sessions => ({
  possible: a.possible + b.possible,
  attended: a.attended + b.attended,
  authorised: a.authorised + b.authorised,
  unauthorised: a.unauthorised + b.unauthorised,
  late: a.late + b.late,
});

export const sumSessions = (all: Iterable<Sessions>): Sessions => [...all].reduce(addSessions, NO_SESSIONS);

export const missedOf = (sessions: Sessions): number => sessions.authorised + sessions.unauthorised;

/** Of the possible sessions, from 0 to 100; null where none was possible: that is not nought, nor a hundred. */
export const attendancePercent = (sessions: Sessions): number | null => percentOf(sessions, sessions.attended);

export const absencePercent = (sessions: Sessions): number | null => percentOf(sessions, missedOf(sessions));

const percentOf = (sessions: Sessions, counted: number): number | null =>
  sessions.possible === 0 ? null : (100 * counted) / sessions.possible;

/** DfE since 2015/16: a child is persistently absent from 10% of their own possible sessions, severely from 50%. */
const PERSISTENT = 10;
const SEVERE = 50;

export const isPersistent = (sessions: Sessions): boolean => hasMissed(sessions, PERSISTENT);

/** Severe absence is a part of persistent absence. */
export const isSevere = (sessions: Sessions): boolean => hasMissed(sessions, SEVERE);

/** Compared in whole numbers, so that exactly a tenth is a tenth. */
const hasMissed = (sessions: Sessions, percent: number): boolean =>
  sessions.possible > 0 && 100 * missedOf(sessions) >= percent * sessions.possible;
