import { addDays, type LocalDate, weekday } from '#kernel/local-date.ts';
import { upnCheckLetter } from '#modules/people/index.ts';
import type { Session } from './attendance-sheet.ts';
import { BOROUGH } from '../data/places.ts';
import type { RollEntry } from '../district.ts';
import type { SchoolYear } from '../school-years.ts';
import type { Origin, Row } from './sheet.ts';

/** What a fault may need to know to be a fault: the day, the year of the file, its columns and the sessions in it. */
export type FaultContext = {
  readonly today: LocalDate;
  readonly year: SchoolYear;
  readonly columns: readonly string[];
  readonly sessions: readonly Session[];
};

/** A line with a fault in it, and the column that it is in: empty where the whole row is at fault. */
export type FaultyLine = { readonly line: string; readonly column: string };

/** One kind of fault in one file. */
export type FileFault = {
  readonly kind: string;
  /** Whether the faulty line stands for the row, or is put before or after it. */
  readonly place: 'instead' | 'before' | 'after';
  readonly fits: (origin: Origin, context: FaultContext) => boolean;
  /** The faulty line, from the cells of a sound row. `LATIN_1_E` stands for one byte that is not UTF-8. */
  readonly write: (row: Row, context: FaultContext, entry: RollEntry) => FaultyLine;
};

/** Becomes the byte 0xEB, which is `ë` in Latin-1 and nothing in UTF-8. */
export const LATIN_1_E = '\u0001';

type Fits = FileFault['fits'];
type Cell = (cell: string, row: Row, context: FaultContext, entry: RollEntry) => string;
/** A column by its heading, or which one it is in a row. */
type Column = string | ((row: Row, context: FaultContext, entry: RollEntry) => string);

/** The row with another text in one cell. */
export const faultIn =
  (column: Column, write: Cell): FileFault['write'] =>
  (row, context, entry) => {
    const heading = typeof column === 'string' ? column : column(row, context, entry);
    const at = context.columns.indexOf(heading);
    return { line: row.with(at, write(row[at]!, row, context, entry)).join(','), column: heading };
  };

/** A fault in one cell of a row. */
export const inCell = (kind: string, column: Column, write: Cell, fits: Fits = () => true): FileFault => ({
  kind,
  place: 'instead',
  fits,
  write: faultIn(column, write),
});

/** A fault of a whole line. */
export const inLine = (kind: string, place: FileFault['place'], line: (row: Row) => string): FileFault => ({
  kind,
  place,
  fits: () => true,
  write: (row) => ({ line: line(row), column: '' }),
});

export const blankLine = inLine('blank-line', 'before', () => '');

const otherLetter: Cell = (upn) => (upn[0] === 'A' ? 'B' : 'A') + upn.slice(1);
export const otherCheckLetter = inCell('upn-check-letter', 'UPN', otherLetter);

const upnOfNobody: Cell = () => {
  const twelve = `${BOROUGH.laNumber}999926999`;
  return upnCheckLetter(twelve) + twelve;
};
export const unknownUpn = inCell('unknown-upn', 'UPN', upnOfNobody);

const thirtiethOfFebruary: Cell = (date) => `${date.slice(0, 4)}-02-30`;
export const noSuchDay = (column: string): FileFault => inCell('no-such-day', column, thirtiethOfFebruary);

const strayMark: Cell = (cell) => `${cell.slice(0, 1)}"${cell.slice(1)}`;
export const strayQuote = (column: string): FileFault => inCell('stray-quote', column, strayMark);

const weekdayAfter = (date: LocalDate): LocalDate =>
  addDays(date, weekday(date) === 5 ? 3 : weekday(date) === 6 ? 2 : 1);

export const nextSchoolDay = ({ today, year }: FaultContext): LocalDate =>
  year.days.find((day) => day > today) ?? weekdayAfter(today);
