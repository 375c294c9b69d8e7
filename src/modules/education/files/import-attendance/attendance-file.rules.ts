import { addDays, inWords, mondayOf, weekday, type LocalDate } from '#kernel/local-date.ts';
import type { Upn } from '#modules/people/index.ts';
import type { AttendanceCode } from '../../codes/attendance-codes.ts';
import { daysOfChange, isInForce } from '../../attendance/attendance.rules.ts';
import { findFileDate } from '../file-date.rules.ts';
import { isComplete, NOT_A_DATE, readRow, type FileVerdict, type RawRow, type RowReader } from '../file-row.rules.ts';

/** One session of one child, ready for a week's string of marks. */
export type AttendanceRow = {
  readonly upn: Upn;
  readonly monday: LocalDate;
  /** Where in the week's ten characters: 0 is Monday morning, 9 Friday afternoon. */
  readonly place: number;
  readonly char: string;
};

/** What a day means for the rows that name it. There are few days in a file of millions of rows. */
export type FileDay = {
  readonly date: LocalDate;
  readonly monday: LocalDate;
  /** The place of the morning in the week's string; the afternoon follows. */
  readonly morning: number;
  /** The character for each mark that this source may send for that day. */
  readonly chars: ReadonlyMap<string, string>;
};

/** Why rows of a day are refused: as the fields of a `FileFault`, without the column. */
export type DayFault = readonly [code: string, message: string, remedy: string];

export type AttendanceFileContext = {
  readonly codes: readonly AttendanceCode[];
  readonly laNumbers: ReadonlySet<string> | null;
  /** Remembers the days it has read, so that calling it for every row costs a look-up. */
  readonly dayOf: (text: string) => FileDay | DayFault;
};

export type AttendanceSource = {
  readonly codes: readonly AttendanceCode[];
  /** The source's own marks by the national code each stands for; '' for no mark. Read before the national codes. */
  readonly supplierMarks: Readonly<Record<string, string>>;
  readonly noMark: string;
  readonly today: LocalDate;
  readonly laNumbers: ReadonlySet<string> | null;
};

/** Made once for a file. */
export function prepareAttendanceFile(source: AttendanceSource): AttendanceFileContext {
  const spans = daysOfChange(source.codes).map((from) => ({ from, chars: charsOn(source, from) }));
  const remembered = new Map<string, FileDay | DayFault>();
  const readDay = (text: string): FileDay | DayFault => {
    const date = findFileDate(text);
    if (!date) return NOT_A_DATE;
    if (date > source.today) return IN_THE_FUTURE;
    if (weekday(date) > 5) return AT_A_WEEKEND;
    const chars = spans.findLast(({ from }) => from <= date)?.chars ?? new Map<string, string>();
    return { date, monday: mondayOf(date), morning: (weekday(date) - 1) * 2, chars };
  };
  const dayOf = (text: string): FileDay | DayFault => {
    const known = remembered.get(text);
    if (known) return known;
    // Text that is no date has no end of forms, and a file must not grow in memory with its mistakes.
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const day = readDay(text);
    remembered.set(text, day);
    return day;
  };
  return { codes: source.codes, laNumbers: source.laNumbers, dayOf };
}

const MOST_REMEMBERED = 10_000;

const IN_THE_FUTURE: DayFault = ['in-the-future', 'This day is still to come', 'Send attendance up to today'];
const AT_A_WEEKEND: DayFault = ['at-a-weekend', 'This day is a Saturday or a Sunday', 'Check the date'];

/** Every mark by its character on a day: a mark that is in neither table is refused, never guessed. */
function charsOn({ codes, supplierMarks, noMark }: AttendanceSource, on: LocalDate): ReadonlyMap<string, string> {
  const chars = new Map(codes.filter((code) => isInForce(code, on)).map(({ code, char }) => [code, char]));
  for (const [mark, code] of Object.entries(supplierMarks)) {
    const char = code === '' ? noMark : chars.get(code);
    if (char !== undefined) chars.set(mark, char);
  }
  return chars;
}

export const isDayFault = (day: FileDay | DayFault): day is DayFault => Array.isArray(day);

const SESSIONS: ReadonlyMap<string, number> = new Map([
  ['AM', 0],
  ['PM', 1],
]);

export function ruleOnAttendanceRow(raw: RawRow, context: AttendanceFileContext): FileVerdict<AttendanceRow> {
  const row = readRow(raw);
  const upn = row.needed('UPN', row.upn('UPN', context.laNumbers));
  const day = row.needed('Date', readDay(row, context));
  const half = row.needed('Session', row.oneOf('Session', SESSIONS));
  const char = day && readMark(row, day, context.codes);
  const read = { upn, monday: day && day.monday, place: day && half !== null ? day.morning + half : null, char };
  if (row.faults.length > 0 || !isComplete<AttendanceRow>(read)) return { allowed: false, faults: row.faults };
  return { allowed: true, value: read };
}

function readDay(row: RowReader, context: AttendanceFileContext): FileDay | null {
  if (row.text('Date') === '') return null;
  const day = context.dayOf(row.text('Date'));
  return isDayFault(day) ? row.fault('Date', ...day) : day;
}

function readMark(row: RowReader, day: FileDay, codes: readonly AttendanceCode[]): string | null {
  const mark = row.text('Mark');
  const char = day.chars.get(mark);
  if (char !== undefined) return char;
  const code = codes.find((each) => each.code === mark);
  if (code) return row.fault('Mark', 'mark-not-in-force', notInForce(code, day.date), 'Correct the mark or the date');
  // A longer text may be a name from a column that was taken for the marks, so it is not repeated.
  const shown = /^.\d{0,2}$/u.test(mark) ? `The mark ${mark}` : 'This mark';
  const message = `${shown} is neither a national code nor in the table of marks of this source`;
  return row.fault('Mark', 'unknown-mark', message, 'Say in the table what it stands for, or correct the register');
}

const notInForce = ({ code, validFrom, validTo }: AttendanceCode, date: LocalDate): string =>
  date < validFrom || validTo === null
    ? `The code ${code} came into force on ${inWords(validFrom)}`
    : `The code ${code} was withdrawn on ${inWords(addDays(validTo, 1))}`;
