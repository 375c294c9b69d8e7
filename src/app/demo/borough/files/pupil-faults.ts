import { addDays, type LocalDate } from '#kernel/local-date.ts';
import {
  blankLine,
  type FileFault,
  inCell,
  inLine,
  LATIN_1_E,
  nextSchoolDay,
  noSuchDay,
  otherCheckLetter,
  strayQuote,
} from './file-fault.ts';

export const PUPIL_FAULTS: readonly FileFault[] = [
  otherCheckLetter,
  inCell('missing-surname', 'Surname', () => ''),
  noSuchDay('DOB'),
  strayQuote('Surname'),
  inCell('not-utf-8', 'Forename', () => `Zo${LATIN_1_E}`),
  blankLine,
  inLine('number-of-cells', 'instead', (row) => row.slice(0, -1).join(',')),
  inCell('unknown-year-group', 'NCyearActual', () => '15'),
  inCell('future-date', 'DOB', (_, __, context) => nextSchoolDay(context)),
  inCell('leaving-before-entry', 'LeavingDate', (_, row, { columns }) =>
    addDays(row[columns.indexOf('EntryDate')] as LocalDate, -30),
  ),
];
