import { inWords } from '#kernel/local-date.ts';
import type { Html } from '../web/govuk/html.ts';
import { when } from '#kernel/when.ts';
import { Table } from '../web/govuk/table.tsx';
import type { Shown } from '../web/request.ts';
import { type AnyLine, type Column, type List, type Value, kindOf, valueOf } from './list.ts';
import { type Direction, type Sort, type Wanted, keyOf } from './read-wanted.ts';

type ListTableProps<Context, Line extends AnyLine> = {
  list: List<Context, Line>;
  context: Context;
  wanted: Wanted;
  lines: readonly Line[];
  caption: string;
  shown: Shown;
  /** Where a column's heading leads, to sort by it. Without it headings are words. */
  sortBy?: (sort: Sort) => string;
};

/** The rows of a list. Headings that can be sorted by are links, and say how the rows stand. */
export const ListTable = <Context, Line extends AnyLine>({
  list,
  context,
  wanted,
  lines,
  caption,
  shown,
  sortBy,
}: ListTableProps<Context, Line>) => {
  const columns = list.columns.filter(({ only }) => only !== 'files');
  const format = (column: Column<Context, Line>) => (kindOf(column) === 'number' ? { format: 'numeric' } : {});
  return (
    <Table
      caption={caption}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={columns.map((column) => ({ ...heading(column, wanted.sort, sortBy), ...format(column) }))}
      rows={lines.map((line) =>
        columns.map((column) => ({
          ...format(column),
          ...(column.shows
            ? { html: column.shows(line, context, shown) }
            : { text: valueInWords(valueOf(column, line, context)) }),
        })),
      )}
    />
  );
};

const ARIA_SORT: Record<Direction, string> = { up: 'ascending', down: 'descending' };

function heading<Context, Line>(
  column: Column<Context, Line>,
  sort: Sort | undefined,
  sortBy: ((sort: Sort) => string) | undefined,
) {
  const { header } = column;
  if (!column.sort || !sortBy) return { text: header };
  const key = keyOf(column);
  const sorted = sort?.key === key ? sort.direction : undefined;
  return {
    text: header,
    html: (
      <SortLink header={header} sorted={sorted} href={sortBy({ key, direction: sorted === 'up' ? 'down' : 'up' })} />
    ),
    attributes: { 'aria-sort': sorted ? ARIA_SORT[sorted] : 'none' },
  };
}

const ARROWS: Record<Direction | 'none', string> = { up: '▲', down: '▼', none: '' };

const SortLink = ({ header, sorted, href }: { header: string; sorted: Direction | undefined; href: string }): Html => (
  <a class="govuk-link govuk-link--no-visited-state rooted-sort" href={href}>
    {header}
    <span class="govuk-visually-hidden">{sorted === 'up' ? ', sort the other way round' : ', sort by this'}</span>
    <span aria-hidden="true"> {ARROWS[sorted ?? 'none']}</span>
  </a>
);

/** What a column says, as people read it. */
export function valueInWords({ kind, value }: Value): string {
  if (value === null) return '';
  if (kind === 'day') return inWords(value);
  if (kind === 'moment') return when(value);
  return kind === 'number' ? value.toLocaleString('en-GB') : value;
}
