import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/database/database.ts';
import type {
  Delimiter,
  FastReader,
  ImportKind,
  NumberedRow,
  StepResult,
  Verdict,
} from '#platform/imports/import-kind.ts';
import type { AttendanceRow } from '../attendance-file.rules.ts';
import { schoolFile } from '../school-file.ts';
import { prepareAttendance } from './attendance-checks.ts';
import { AttendanceLines } from './attendance-lines.ts';
import { addRow, readAttendanceLines } from './read-attendance-lines.ts';
import { recordWeeks } from './record-weeks.ts';

const FILE = schoolFile('attendance');

/** Marks of a school's own pupils, one row for each session: UPN, date, AM or PM, mark. */
export const attendanceImport: ImportKind<AttendanceRow> = {
  ...FILE,
  label: 'Attendance, one row for each session',
  needs: 'education:import',
  prepare: async (tx, asked) => (await prepareAttendance(tx, asked)).check,
  apply: applyRows,
  fastReader,
};

async function applyRows(
  tx: Tx,
  _actor: Actor,
  rows: readonly NumberedRow<AttendanceRow>[],
  runId: string,
): Promise<Verdict[]> {
  const verdicts = new Map<number, Verdict>();
  const lines = new AttendanceLines((row, verdict) => verdicts.set(row, verdict));
  for (const { number, row } of rows) addRow(lines, row, number);
  await recordWeeks(tx, lines.folded, runId, lines.settle);
  return rows.map(({ number }) => verdicts.get(number)!);
}

function fastReader(headings: readonly string[], delimiter: Delimiter): FastReader | undefined {
  const read = FILE.readHeadings(headings);
  if (!read.ok) return undefined;
  const reader: FastReader<AttendanceLines> = {
    prepare: async (tx, asked) => readAttendanceLines(await prepareAttendance(tx, asked), read.columns, delimiter),
    apply: applyLines,
  };
  return reader as FastReader;
}

async function applyLines(tx: Tx, _actor: Actor, lines: AttendanceLines, runId: string): Promise<StepResult> {
  await recordWeeks(tx, lines.folded, runId, (row, verdict) => lines.settle(row, verdict));
  return { counts: lines.counts, faults: lines.faults.toSorted((a, b) => a.row - b.row) };
}
