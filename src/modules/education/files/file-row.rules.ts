import type { LocalDate } from '#kernel/local-date.ts';
import { laNumberOf, readUpn, upnCheckLetter, type Upn, type UpnRefusal } from '#modules/people/index.ts';
import { findFileDate } from './file-date.rules.ts';

/** A row of a file by our column keys (file-columns.ts), as text. A column that is not there counts as empty. */
export type RawRow = Readonly<Record<string, string>>;

/**
 * Why a row, or a file's headings, are refused: in which column, in plain words, and what to do. No name, UPN or
 * date of birth is ever repeated, because faults are kept, listed and sent on.
 */
export type FileFault = {
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
};

/** As a `Ruling`, with every fault and not only the first, so that a file is mended in one go. */
export type FileVerdict<Value> =
  | { readonly allowed: true; readonly value: Value }
  | { readonly allowed: false; readonly faults: readonly FileFault[] };

/** Reads the cells of one row and collects what is wrong. A reader gives null for an empty cell and for a fault. */
export type RowReader = ReturnType<typeof readRow>;

export function readRow(raw: RawRow) {
  const faults: FileFault[] = [];
  const text = (column: string): string => raw[column]?.trim() ?? '';
  const fault = (column: string, code: string, message: string, remedy: string): null => {
    faults.push({ column, code, message, remedy });
    return null;
  };
  return {
    faults,
    fault,
    text,
    /** The value read from a column that must be filled in; null and a fault where it is empty. */
    needed: <Value>(column: string, value: Value | null): Value | null =>
      text(column) === ''
        ? fault(column, 'empty', `${column} is empty`, `Fill in ${column} and send the row again`)
        : value,
    date: (column: string): LocalDate | null =>
      text(column) === '' ? null : (findFileDate(text(column)) ?? fault(column, ...NOT_A_DATE)),
    /** The value that the table gives for what is written, in capitals or not. */
    oneOf: <Value>(column: string, table: ReadonlyMap<string, Value>): Value | null =>
      text(column) === ''
        ? null
        : (table.get(text(column).toUpperCase()) ??
          fault(
            column,
            'not-in-the-list',
            `${column} is not one we know`,
            `Use one of ${[...table.keys()].join(', ')}`,
          )),
    /** Against the numbers of local authorities where these are known, otherwise on its check letter alone. */
    upn: (column: string, laNumbers: ReadonlySet<string> | null): Upn | null => {
      if (text(column) === '') return null;
      const ruling = readUpn(text(column));
      if (!ruling.allowed) return fault(column, ruling.refusal, upnMessage(text(column), ruling.refusal), CHECK_UPN);
      if (!laNumbers || laNumbers.has(laNumberOf(ruling.value))) return ruling.value;
      return fault(column, 'no-such-local-authority', NO_SUCH_AUTHORITY, CHECK_UPN);
    },
  };
}

export const NOT_A_DATE = [
  'not-a-date',
  'This is not a date we can read',
  'Write dates as 2025-09-01 or 01/09/2025',
] as const;

const NO_SUCH_AUTHORITY = 'The second to fourth characters of this UPN are the number of no local authority';

export const CHECK_UPN = 'Check the UPN in your management system';

export const upnMessage = (text: string, refusal: UpnRefusal): string => UPN_MESSAGES[refusal](text.replace(/\s/g, ''));

const UPN_MESSAGES: Readonly<Record<UpnRefusal, (text: string) => string>> = {
  'not-thirteen-characters': () => 'A UPN has 13 characters',
  'not-the-form-of-a-upn': () =>
    'A UPN is a letter, eleven digits, and a digit or a letter; the letters I, O and S are not used',
  'check-letter-does-not-fit': (text) =>
    `The check letter does not fit: this UPN should begin with ${upnCheckLetter(text.toUpperCase().slice(1))}`,
};

/** True where every cell that had to be filled in was. */
export const isComplete = <Row>(row: { readonly [Key in keyof Row]: Row[Key] | null }): row is Row =>
  Object.values(row).every((value) => value !== null);
