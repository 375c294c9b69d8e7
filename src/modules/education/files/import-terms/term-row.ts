import type { LocalDate } from '#kernel/local-date.ts';
import type { Cells, Checked, HeadingsRead } from '#platform/imports/import-kind.ts';
import { isComplete, readRow } from '../file-row.rules.ts';

/** A term, or days without school inside one: a half-term, a bank holiday, a day for staff. */
export type TermRow = {
  readonly kind: 'term' | 'closure';
  readonly name: string;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** The one school whose closure it is, by local authority and establishment number; null for the whole area. */
  readonly school: string | null;
};

/** A layout of our own: there is no national one. */
const COLUMNS = ['Kind', 'Name', 'FirstDay', 'LastDay', 'School'];

const columnsOf = (headings: readonly string[]): (string | undefined)[] =>
  headings.map((heading) =>
    COLUMNS.find((column) => column.toLowerCase() === heading.toLowerCase().replace(/[^a-z]/g, '')),
  );

export const isTermsFile = (headings: readonly string[]): boolean => {
  const columns = columnsOf(headings);
  return ['Kind', 'FirstDay', 'LastDay'].every((column) => columns.includes(column));
};

export function readTermHeadings(headings: readonly string[]): HeadingsRead {
  const columns = columnsOf(headings);
  if (!columns.includes('Name')) return { ok: false, faults: [NO_NAME] };
  return { ok: true, columns, ignored: headings.filter((_, place) => columns[place] === undefined) };
}

const NO_NAME = {
  column: 'Name',
  code: 'column-missing',
  message: 'There is no column Name',
  remedy: 'Add it: what each term or closure is called',
};

const KINDS: ReadonlyMap<string, TermRow['kind']> = new Map([
  ['TERM', 'term'],
  ['CLOSURE', 'closure'],
]);

export function ruleOnTermRow(cells: Cells): Checked<TermRow> {
  const row = readRow(cells);
  const read = {
    kind: row.needed('Kind', row.oneOf('Kind', KINDS)),
    name: row.needed('Name', row.text('Name')),
    firstDay: row.needed('FirstDay', row.date('FirstDay')),
    lastDay: row.needed('LastDay', row.date('LastDay')),
  };
  const { firstDay, lastDay } = read;
  if (firstDay && lastDay && lastDay < firstDay)
    row.fault('LastDay', 'ends-before-start', 'It ends before it starts', 'Check both dates');
  if (!/^(\d{7})?$/.test(row.text('School')))
    row.fault('School', 'not-a-school-number', 'This is not the number of a school', 'Write seven digits, as 8964001');
  if (row.faults.length > 0 || !isComplete<Omit<TermRow, 'school'>>(read)) return { ok: false, faults: row.faults };
  return { ok: true, row: { ...read, school: row.text('School') || null } };
}
