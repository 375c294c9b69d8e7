import { addDays, type LocalDate, mondayOf, weekday } from '#kernel/local-date.ts';
import { upnCheckLetter } from '#modules/people/index.ts';
import { BOROUGH } from './data/places.ts';
import type { RollEntry } from './district.ts';
import type { SchoolYear } from './school-years.ts';
import { COLUMNS, type Origin, type Row, type SchoolFile } from './school-file-rows.ts';

/** What a fault may need to know to be a fault. */
export type FaultContext = { readonly today: LocalDate; readonly year: SchoolYear };

/** One kind of fault in one file. `column` is empty where the whole row is at fault. */
export type FileFault = {
  readonly file: SchoolFile;
  readonly kind: string;
  readonly column: string;
  /** Whether the faulty line stands for the row, or is put before or after it. */
  readonly place: 'instead' | 'before' | 'after';
  readonly fits: (origin: Origin, context: FaultContext) => boolean;
  /** The faulty line, from the cells of a sound row. `LATIN_1_E` stands for one byte that is not UTF-8. */
  readonly line: (row: Row, context: FaultContext, entry: RollEntry) => string;
};

/** Becomes the byte 0xEB, which is `ë` in Latin-1 and nothing in UTF-8. */
export const LATIN_1_E = '\u0001';

type Write = (cell: string, row: Row, context: FaultContext) => string;

/** A fault in one cell. */
const inCell = (
  file: SchoolFile,
  kind: string,
  column: string,
  write: Write,
  fits: FileFault['fits'] = () => true,
): FileFault => {
  const at = COLUMNS[file].indexOf(column);
  const line: FileFault['line'] = (row, context) => row.with(at, write(row[at]!, row, context)).join(',');
  return { file, kind, column, place: 'instead', fits, line };
};

/** A fault of a whole line. */
const inLine = (
  file: SchoolFile,
  kind: string,
  place: FileFault['place'],
  line: FileFault['line'],
  fits: FileFault['fits'] = () => true,
): FileFault => ({ file, kind, column: '', place, fits, line });

const otherLetter: Write = (upn) => (upn[0] === 'A' ? 'B' : 'A') + upn.slice(1);
const upnOfNobody = (): string => {
  const twelve = `${BOROUGH.laNumber}999926999`;
  return upnCheckLetter(twelve) + twelve;
};
const thirtiethOfFebruary: Write = (date) => `${date.slice(0, 4)}-02-30`;
const strayQuote: Write = (cell) => `${cell.slice(0, 1)}"${cell.slice(1)}`;
const weekdayAfter = (date: LocalDate): string => addDays(date, weekday(date) === 5 ? 3 : weekday(date) === 6 ? 2 : 1);
const nextSchoolDay = ({ today, year }: FaultContext): string =>
  year.days.find((day) => day > today) ?? weekdayAfter(today);
const hasLength = ({ suspension }: Origin): boolean => suspension?.category === 'SUSP';
const dateOf = (cell: string): LocalDate => cell as LocalDate;

const anotherMark = ([upn, date, session, mark]: Row): string =>
  [upn, date, session, mark === 'O' ? 'I' : 'O'].join(',');

/** Start and end, so that the start alone is at fault. */
const inFuture: FileFault['line'] = (row, context) => {
  const start = nextSchoolDay(context);
  return row
    .with(5, start)
    .with(8, addDays(dateOf(start), 7))
    .join(',');
};

/** The school day before the pupil came, in a year in which the school was open by then. */
const dayBeforeEntry = ({ enrolment }: RollEntry, year: SchoolYear): LocalDate | undefined =>
  year.days.findLast((day) => day < enrolment.entry);

/** Kinds of all three files in turn, so that a few faults are already of many kinds. */
export const FILE_FAULTS: readonly FileFault[] = [
  inCell('attendance', 'upn-check-letter', 'UPN', otherLetter),
  inCell('pupils', 'upn-check-letter', 'UPN', otherLetter),
  inCell('suspensions', 'unknown-reason', 'Reason1', () => 'QQ'),
  inCell('attendance', 'unknown-upn', 'UPN', upnOfNobody),
  inCell('pupils', 'missing-surname', 'Surname', () => ''),
  inCell('suspensions', 'end-before-start', 'EndDate', (_, row) => addDays(dateOf(row[5]!), -7), hasLength),
  inCell('attendance', 'unknown-mark', 'Mark', () => '?'),
  inCell('pupils', 'no-such-day', 'DOB', thirtiethOfFebruary),
  inCell('suspensions', 'longer-than-45-days', 'Sessions', () => '92', hasLength),
  inCell('attendance', 'not-a-school-day', 'Date', (date) => addDays(mondayOf(dateOf(date)), -1)),
  inCell('pupils', 'stray-quote', 'Surname', strayQuote),
  inCell('suspensions', 'unknown-category', 'Category', () => 'EXCL'),
  inCell('attendance', 'not-a-date', 'Date', () => 'Mon 14 Sept'),
  inCell('pupils', 'not-utf-8', 'Forename', () => `Zo${LATIN_1_E}`),
  inCell('suspensions', 'upn-check-letter', 'UPN', otherLetter),
  inCell('attendance', 'no-such-day', 'Date', thirtiethOfFebruary),
  inLine('pupils', 'blank-line', 'before', () => ''),
  { ...inLine('suspensions', 'future-date', 'instead', inFuture), column: 'StartDate' },
  inLine('attendance', 'another-mark-for-the-session', 'after', anotherMark),
  inLine('pupils', 'number-of-cells', 'instead', (row) => row.slice(0, -1).join(',')),
  inCell('suspensions', 'not-a-number', 'Sessions', () => 'two', hasLength),
  inLine('attendance', 'number-of-cells', 'instead', (row) => [...row, 'late bus'].join(',')),
  inCell('pupils', 'unknown-year-group', 'NCyearActual', () => '15'),
  inCell('suspensions', 'unknown-session', 'StartSession', () => 'XM'),
  inCell('attendance', 'unknown-session', 'Session', () => 'XM'),
  inCell('pupils', 'future-date', 'DOB', (_, __, context) => nextSchoolDay(context)),
  inCell('suspensions', 'no-such-day', 'StartDate', thirtiethOfFebruary),
  inCell('attendance', 'future-date', 'Date', (_, __, context) => nextSchoolDay(context)),
  inCell('pupils', 'leaving-before-entry', 'LeavingDate', (_, row) => addDays(dateOf(row[10]!), -30)),
  inLine(
    'attendance',
    'before-entry',
    'after',
    ([upn], { year }, entry) => [upn, dayBeforeEntry(entry, year), 'AM', '/'].join(','),
    ({ entry }, { year }) => dayBeforeEntry(entry, year) !== undefined,
  ),
  inLine('attendance', 'blank-line', 'before', () => ''),
  inCell('attendance', 'stray-quote', 'Session', strayQuote),
];
