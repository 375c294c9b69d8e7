import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Cells, Checked, Fault, ImportAsked } from '#platform/imports/import-kind.ts';
import { type AttendanceCode, NO_MARK, SUPPLIER_MARKS } from '../../codes/attendance-codes.ts';
import {
  type AttendanceFileContext,
  type AttendanceRow,
  isDayFault,
  prepareAttendanceFile,
  ruleOnAttendanceRow,
} from './attendance-file.rules.ts';
import { termsOf } from '../../calendar/calendar.queries.ts';
import { listAttendanceCodes } from '../../codes/codes.queries.ts';
import { whyNoSchoolDay } from '../../calendar/school-day.rules.ts';
import { asChecked, checkForSchool } from '../school-file.ts';

/** A day as the reader of bytes needs it: what each mark of one character is kept as, by its byte; 0 for none. */
export type QuickDay = { readonly monday: LocalDate; readonly morning: number; readonly marks: Uint8Array };

export type AttendanceChecks = {
  check(cells: Cells): Checked<AttendanceRow>;
  /** Undefined where rows of the day are refused. */
  findDay(text: string): QuickDay | undefined;
};

/** What rows of a file of attendance are checked against: codes, terms and closures of the actor's school. */
export async function prepareAttendance(tx: Tx, asked: ImportAsked): Promise<AttendanceChecks> {
  const codes = await listAttendanceCodes(tx);
  const calendar = await termsOf(tx, asked.actor.orgId);
  const context = prepareAttendanceFile({
    codes,
    supplierMarks: SUPPLIER_MARKS,
    noMark: NO_MARK,
    today: asked.today,
    // Numbers of local authorities are not loaded; the check letter tells most slips.
    laNumbers: null,
  });
  const closed = remembering((date: LocalDate) => whyNoSchoolDay(calendar, date));
  const keptOnClosedDay = charsWithoutAttendance(codes);
  const check = await checkForSchool(tx, asked, async () => (cells) => {
    const checked = asChecked(ruleOnAttendanceRow(cells, context));
    return checked.ok ? checkDay(checked.row, closed, keptOnClosedDay) : checked;
  });
  return { check, findDay: (text) => findQuickDay(text, context, closed) };
}

const charsWithoutAttendance = (codes: readonly AttendanceCode[]): ReadonlySet<string> =>
  new Set([NO_MARK, ...codes.filter(({ group }) => group === 'administrative').map(({ char }) => char)]);

/** On a day without school the register says # or nothing, which the calendar knows already: nothing is kept. */
function checkDay(
  row: AttendanceRow,
  closed: (date: LocalDate) => string | undefined,
  without: ReadonlySet<string>,
): Checked<AttendanceRow> {
  const because = closed(addDays(row.monday, row.place >> 1));
  if (because === undefined) return { ok: true, row };
  return without.has(row.char)
    ? { ok: true, row: { ...row, char: NO_MARK } }
    : { ok: false, faults: [noSchool(because)] };
}

const noSchool = (because: string): Fault => ({
  column: 'Date',
  code: 'no-school-day',
  message: `This day is no school day: ${because}`,
  remedy: 'Correct the date, or ask the administrator to correct the terms and closures',
});

/** The file of a year has some hundred days, a borough's some hundred more. */
const MOST_REMEMBERED = 5_000;

function remembering<Answer>(ask: (date: LocalDate) => Answer): (date: LocalDate) => Answer {
  const remembered = new Map<LocalDate, Answer>();
  return (date) => {
    if (remembered.has(date)) return remembered.get(date)!;
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    const answer = ask(date);
    remembered.set(date, answer);
    return answer;
  };
}

function findQuickDay(
  text: string,
  context: AttendanceFileContext,
  closed: (date: LocalDate) => string | undefined,
): QuickDay | undefined {
  const day = context.dayOf(text);
  if (isDayFault(day) || closed(day.date) !== undefined) return undefined;
  const marks = new Uint8Array(256);
  for (const [mark, char] of day.chars) if (mark.length === 1) marks[mark.charCodeAt(0)] = char.charCodeAt(0);
  return { monday: day.monday, morning: day.morning, marks };
}
