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
import type { AttendanceRow } from './attendance-file.rules.ts';
import { schoolFile } from '../school-file.ts';
import { prepareAttendance } from './attendance-checks.ts';
import { AttendanceLines } from './attendance-lines.ts';
import { type AttendanceBatch, readAttendanceLines } from './read-attendance-lines.ts';
import { recordWeeks } from './record-weeks.ts';

const FILE = schoolFile('attendance');

/** Marks of a school's own pupils, one row for each session: UPN, date, AM or PM, mark. */
export const attendanceImport = {
  ...FILE,
  label: 'Attendance, one row for each session',
  needs: 'education:import',
  prepare: async (tx, asked) => (await prepareAttendance(tx, asked)).check,
  apply: applyRows,
  rowsPerStep: 10_000,
  fastReader,
} satisfies ImportKind<AttendanceRow>;

async function applyRows(
  tx: Tx,
  _actor: Actor,
  rows: readonly NumberedRow<AttendanceRow>[],
  runId: string,
): Promise<Verdict[]> {
  const verdicts = new Map<number, Verdict>();
  const lines = new AttendanceLines((row, verdict) => verdicts.set(row, verdict));
  for (const { number, row } of rows) lines.addRow(row, number);
  await recordWeeks(tx, lines.folded, runId, lines.settle);
  return rows.map(({ number }) => verdicts.get(number)!);
}

function fastReader(headings: readonly string[], delimiter: Delimiter): FastReader | undefined {
  const read = FILE.readHeadings(headings);
  if (!read.ok) return undefined;
  const reader: FastReader<AttendanceBatch> = {
    prepare: async (tx, asked) => readAttendanceLines(await prepareAttendance(tx, asked), read.columns, delimiter),
    apply: applyBatch,
    // A file in the order of its days names every pupil in each step: with more days in it, fewer weeks are written twice.
    bytesPerStep: 2 * 1024 * 1024,
  };
  return reader as FastReader;
}

async function applyBatch(tx: Tx, _actor: Actor, batch: AttendanceBatch, runId: string): Promise<StepResult> {
  await recordWeeks(tx, batch.lines.folded, runId, batch.lines.settle);
  return batch.tally.result;
}
