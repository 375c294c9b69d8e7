import { writeXlsxStream } from 'hucre/xlsx';
import type { Value } from '../list.ts';
import type { ExportedRows } from './exported-rows.ts';
import { minuteInLondon } from './minute-in-london.ts';

/** A text stays text, whatever it begins with, also when somebody edits the cell: `@` is the format of text. */
const FORMATS: Record<Value['kind'], { numFmt?: string; width: number }> = {
  text: { numFmt: '@', width: 28 },
  number: { width: 12 },
  day: { numFmt: 'd mmm yyyy', width: 14 },
  moment: { numFmt: 'd mmm yyyy hh:mm', width: 18 },
};

/** Rows as a spreadsheet (.xlsx), made as it is sent. Its first rows say what it is; then come the headings, which stay in sight. */
export function sheetOf(name: string, { heading, columns, batches }: ExportedRows): AsyncIterable<Uint8Array> {
  const above = [heading.what, heading.taken, heading.narrowed, heading.note];
  async function* rows() {
    for (const line of above) yield [line];
    yield columns.map(({ header }) => header);
    for await (const batch of batches) for (const row of batch) yield row.map(inSheet);
  }
  return writeXlsxStream(rows(), {
    name,
    columns: columns.map(({ kind }) => FORMATS[kind]),
    freezePane: { rows: above.length + 1 },
  });
}

/** Spreadsheets keep days and times without a zone: they show what Universal Time has here. */
function inSheet({ kind, value }: Value): string | number | Date | null {
  if (value === null) return null;
  if (kind === 'day') return new Date(`${value}T00:00Z`);
  return kind === 'moment' ? new Date(`${minuteInLondon(value)}Z`) : value;
}
