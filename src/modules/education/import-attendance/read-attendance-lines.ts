import { checkRecords, type Columns } from '#platform/imports/check-records.ts';
import type { Delimiter, FastRead } from '#platform/imports/import-kind.ts';
import type { AttendanceRow } from '../attendance-file.rules.ts';
import type { AttendanceChecks } from './attendance-checks.ts';
import { AttendanceLines } from './attendance-lines.ts';
import { QuickLines } from './quick-lines.ts';
import { splitLine, splitLineOf } from './split-line.ts';

/** Reads lines of attendance from their bytes; what it cannot read quickly goes through the checks of any file. */
export function readAttendanceLines(
  checks: AttendanceChecks,
  columns: Columns,
  delimiter: Delimiter,
): FastRead<AttendanceLines> {
  const quick = new QuickLines(columns);
  const line = splitLineOf(columns.length);
  const separator = delimiter.charCodeAt(0);
  return (lines, firstRow) => {
    const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
    const batch = new AttendanceLines();
    quick.begin(bytes, batch);
    let row = firstRow;
    for (let from = 0; from < bytes.length; from = line.next, row++) {
      if (!splitLine(bytes, from, separator, line)) return undefined;
      if (line.cells === columns.length && quick.read(line, row)) continue;
      const text = bytes.toString('utf8', from, line.next).replace(/\r?\n$/, '');
      readInFull(text.split(delimiter).map((cell) => cell.trim()), row, batch);
    }
    return { batch, rows: row - firstRow };
  };

  function readInFull(record: string[], row: number, batch: AttendanceLines): void {
    const { rows, refused, faults } = checkRecords([record], row, columns, checks.check);
    batch.counts.refused += refused;
    batch.faults.push(...faults);
    for (const checked of rows) {
      addRow(batch, checked.row, row);
      quick.learn(record, checked.row.upn, checks.findDay(quick.dateIn(record)));
    }
  }
}

export function addRow(batch: AttendanceLines, { upn, weekStart, place, char }: AttendanceRow, row: number): void {
  batch.add(batch.folded.pupil(upn), batch.folded.week(weekStart), place, char.charCodeAt(0), row);
}
