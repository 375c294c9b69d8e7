import type { Cells, Checked, Fault, NumberedRow, RowFault, StepResult, Verdict } from './import-kind.ts';
import type { Record } from './split-records.ts';

/** The columns of a file by position: canonical keys, undefined for those that are not used. */
export type Columns = readonly (string | undefined)[];

export type CheckedRecords<Row> = {
  readonly rows: readonly NumberedRow<Row>[];
  readonly refused: number;
  readonly faults: readonly RowFault[];
};

/** Checks records, the first of which is row `firstRow` of the file. Blank ones are passed over. */
export function checkRecords<Row>(
  records: readonly Record[],
  firstRow: number,
  columns: Columns,
  check: (cells: Cells) => Checked<Row>,
): CheckedRecords<Row> {
  const rows: NumberedRow<Row>[] = [];
  const faults: RowFault[] = [];
  let refused = 0;
  for (const [i, record] of records.entries()) {
    if (record?.every((cell) => cell === '')) continue;
    const number = firstRow + i;
    const checked = checkRecord(record, columns, check);
    if (checked.ok) {
      rows.push({ number, row: checked.row });
    } else {
      refused += 1;
      faults.push(...checked.faults.map((fault) => ({ ...fault, row: number })));
    }
  }
  return { rows, refused, faults };
}

function checkRecord<Row>(record: Record, columns: Columns, check: (cells: Cells) => Checked<Row>): Checked<Row> {
  if (!record) return { ok: false, faults: [STRAY_QUOTE] };
  if (record.slice(columns.length).some((cell) => cell !== '') || record.length < columns.length) {
    return { ok: false, faults: [wrongLength(record.length, columns.length)] };
  }
  const cells: { [column: string]: string } = {};
  for (const [i, column] of columns.entries()) if (column !== undefined) cells[column] = record[i]!.trim();
  const unreadable = Object.keys(cells).filter((column) => CONTROL.test(cells[column]!));
  return unreadable.length > 0 ? { ok: false, faults: unreadable.map(unreadableCell) } : check(cells);
}

// PostgreSQL keeps no NUL, and the others stand for nothing that a person wrote.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const STRAY_QUOTE: Fault = {
  column: '',
  code: 'stray-quote',
  message: 'A quotation mark in this row has no partner, or stands where none may',
  remedy: 'Take it out, or write it twice in a cell that begins and ends with a quotation mark',
};

export const LINE_TOO_LONG: Fault = {
  column: '',
  code: 'line-too-long',
  message: 'This line is too long to be a row',
  remedy: 'Export the file again',
};

const wrongLength = (cells: number, headings: number): Fault => ({
  column: '',
  code: 'wrong-number-of-cells',
  message: `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'} and there are ${headings} headings`,
  remedy: 'Look for a separator that is missing or too many; a cell that holds one stands in quotation marks',
});

const unreadableCell = (column: string): Fault => ({
  column,
  code: 'unreadable',
  message: 'This cell holds a character that cannot be read',
  remedy: 'Type the cell again',
});

/** What a step came to: what was refused when it was checked, and the verdicts on the rest. */
export function tally<Row>({ rows, refused, faults }: CheckedRecords<Row>, verdicts: readonly Verdict[]): StepResult {
  if (verdicts.length !== rows.length) throw new Error(`${rows.length} rows came to ${verdicts.length} verdicts`);
  const counts = { added: 0, changed: 0, unchanged: 0, refused };
  const found = [...faults];
  for (const [i, verdict] of verdicts.entries()) {
    counts[typeof verdict === 'string' ? verdict : 'refused'] += 1;
    if (typeof verdict === 'string') continue;
    found.push(...verdict.faults.map((fault) => ({ ...fault, row: rows[i]!.number })));
  }
  return { counts, faults: found.toSorted((a, b) => a.row - b.row) };
}
