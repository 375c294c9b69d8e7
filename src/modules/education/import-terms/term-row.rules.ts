import type { LocalDate } from '#kernel/local-date.ts';
import type { Cells, Checked, Fault, HeadingsRead } from '#platform/imports/import-kind.ts';
import { findFileDate } from '../file-date.rules.ts';

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
  if (!columns.includes('Name'))
    return { ok: false, faults: [fault('Name', 'column-missing', 'There is no column Name')] };
  return { ok: true, columns, ignored: headings.filter((_, place) => columns[place] === undefined) };
}

const fault = (column: string, code: string, message: string): Fault => ({
  column,
  code,
  message,
  remedy:
    'Kind is Term or Closure, Name what it is called, dates as 2025-09-01, School empty or the seven digits of one school',
});

const KINDS: Readonly<Record<string, TermRow['kind']>> = { term: 'term', closure: 'closure' };

export function ruleOnTermRow(cells: Cells): Checked<TermRow> {
  const text = (column: string): string => cells[column] ?? '';
  const kind = KINDS[text('Kind').toLowerCase()];
  const firstDay = findFileDate(text('FirstDay'));
  const lastDay = findFileDate(text('LastDay'));
  const faults = [
    ...(kind ? [] : [fault('Kind', 'not-in-the-list', 'Kind is neither Term nor Closure')]),
    ...(text('Name') ? [] : [fault('Name', 'empty', 'Name is empty')]),
    ...(firstDay ? [] : [fault('FirstDay', 'not-a-date', 'This is not a date we can read')]),
    ...(lastDay ? [] : [fault('LastDay', 'not-a-date', 'This is not a date we can read')]),
    ...(firstDay && lastDay && lastDay < firstDay
      ? [fault('LastDay', 'ends-before-start', 'It ends before it starts')]
      : []),
    ...(/^(\d{7})?$/.test(text('School'))
      ? []
      : [fault('School', 'not-a-school-number', 'This is not the number of a school')]),
  ];
  if (faults.length > 0 || !kind || !firstDay || !lastDay) return { ok: false, faults };
  return { ok: true, row: { kind, name: text('Name'), firstDay, lastDay, school: text('School') || null } };
}
