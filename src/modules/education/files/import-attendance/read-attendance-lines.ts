import { setImmediate as letOthersGo } from 'node:timers/promises';
import { checkRecords, type Columns } from '#platform/imports/check-records.ts';
import type { Delimiter, FastRead } from '#platform/imports/import-kind.ts';
import type { AttendanceChecks } from './attendance-checks.ts';
import { AttendanceLines, RowTally } from './attendance-lines.ts';
import { QuickLines } from './quick-lines.ts';
import { splitLine, splitLineOf } from './split-line.ts';

export type AttendanceBatch = { readonly lines: AttendanceLines; readonly tally: RowTally };

/** About a millisecond's work: the database answers meanwhile, and pages do. */
const ROWS_A_TURN = 4_096;

/** Reads lines of attendance from their bytes; what cannot be read quickly goes through the checks of any file. */
export function readAttendanceLines(
  checks: AttendanceChecks,
  columns: Columns,
  delimiter: Delimiter,
): FastRead<AttendanceBatch> {
  const quick = new QuickLines(columns);
  const line = splitLineOf(columns.length);
  const separator = delimiter.charCodeAt(0);
  return async (given, firstRow) => {
    const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
    const tally = new RowTally();
    const lines = new AttendanceLines(tally.settle);
    quick.begin(bytes, lines);
    let row = firstRow;
    for (let from = 0; from < bytes.length; from = line.next, row++) {
      if (row % ROWS_A_TURN === 0) await letOthersGo();
      if (!splitLine(bytes, from, separator, line)) return undefined;
      if (line.cells === columns.length && quick.read(line, row)) continue;
      const text = bytes.toString('utf8', from, line.next).replace(/\r?\n$/, '');
      const record = text.split(delimiter).map((cell) => cell.trim());
      const { rows, faults } = checkRecords([record], row, columns, checks.check);
      if (faults.length > 0) tally.settle(row, { faults });
      for (const checked of rows) {
        lines.addRow(checked.row, row);
        quick.learn(record, checked.row.upn, checks.findDay);
      }
    }
    return { batch: { lines, tally }, rows: row - firstRow };
  };
}
