import { stringify } from 'csv-stringify/sync';
import type { RowFault } from './import-kind.ts';

export type FaultLine = Pick<RowFault, 'column' | 'message' | 'remedy'> & { readonly row: number | '' };

/**
 * Faults as a file that a spreadsheet opens. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe: what it says may go back to a column's name.
 */
export const faultsCsv = (faults: readonly FaultLine[]): string =>
  stringify(
    faults.map(({ row, column, message, remedy }) => [row, column, message, remedy]),
    {
      header: true,
      columns: ['Row', 'Column', 'What is wrong', 'What to do'],
      escape_formulas: true,
      record_delimiter: '\r\n',
      bom: true,
    },
  );
