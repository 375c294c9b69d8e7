import { stringify } from 'csv-stringify/sync';
import type { Value } from '../list.ts';
import type { ExportedRows } from './exported-rows.ts';
import { minuteInLondon } from './minute-in-london.ts';

/** As spreadsheets take it in England: commas, CRLF (RFC 4180), and a mark that says it is UTF-8. */
const MARK = '\uFEFF';
const FORM = { record_delimiter: '\r\n', escape_formulas: true } as const;

/**
 * Rows as CSV. The first line says what it is, the second is of headings. A text that a spreadsheet would take for a formula
 * begins with an apostrophe (OWASP, CSV injection). Days are 2026-11-22.
 */
export async function* csvOf({ heading, columns, batches }: ExportedRows): AsyncGenerator<string> {
  const { what, taken, narrowed, note } = heading;
  yield MARK + stringify([[[what, taken, narrowed, note].join('. ')], columns.map(({ header }) => header)], FORM);
  for await (const rows of batches)
    yield stringify(
      rows.map((row) => row.map(inCsv)),
      FORM,
    );
}

const inCsv = ({ kind, value }: Value): string | number | null =>
  kind === 'moment' && value ? minuteInLondon(value).replace('T', ' ') : (value as string | number | null);
