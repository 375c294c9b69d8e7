import type { Filter, Options } from './filters.ts';
import type { AnyLine, Column, List, Sql } from './list.ts';
import { pageAsked } from '../web/paging.rules.ts';

/** A filter with what stands in it. */
export type FilterSet = {
  readonly name: string;
  readonly label: string;
  readonly options: Options | undefined;
  readonly usual: string;
  readonly value: string;
  /** Undefined where it leaves every row. */
  readonly where: Sql | undefined;
};

export type Direction = 'up' | 'down';
export type Sort = { readonly key: string; readonly direction: Direction };

/** What an address asks a list for. */
export type Wanted = {
  readonly filters: readonly FilterSet[];
  /** Undefined for the list's own order. */
  readonly sort: Sort | undefined;
  readonly page: number;
  /** What was asked for and is not known: by what it is called on the page. */
  readonly passedOver: readonly string[];
};

export type Query = Readonly<Record<string, string>>;

export function readWanted<Context, Line extends AnyLine>(
  list: List<Context, Line>,
  context: Context,
  query: Query,
): Wanted {
  const read = Object.entries(list.filters).map(([name, filter]) =>
    setFilter(name, filter, context, query[name] ?? ''),
  );
  const sort = sortAsked(list.columns, query['sort']);
  const unknown = read.flatMap(({ filter, isKnown }) => (isKnown ? [] : [filter.label]));
  return {
    filters: read.map(({ filter }) => filter),
    sort,
    page: pageAsked(query),
    passedOver: query['sort'] && !sort ? [...unknown, 'Sort by'] : unknown,
  };
}

/** A filter as it is asked for; as it usually is where nothing is asked, or nothing that is known. */
function setFilter<Context>(
  name: string,
  filter: Filter<Context>,
  context: Context,
  asked: string,
): { filter: FilterSet; isKnown: boolean } {
  const usual = filter.usual(context);
  const read = asked === '' ? undefined : filter.field(context).safeParse(asked);
  const value = read?.success ? read.data : usual;
  const where = value === '' ? undefined : filter.where(value, context);
  return {
    filter: { name, label: filter.label, options: filter.options?.(context), usual, value, where },
    isKnown: read?.success ?? true,
  };
}

/** How a column is called in an address: by its header. */
export const keyOf = ({ header }: { readonly header: string }): string =>
  header.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

function sortAsked<Context, Line>(
  columns: readonly Column<Context, Line>[],
  asked: string | undefined = '',
): Sort | undefined {
  const direction = asked.startsWith('-') ? 'down' : 'up';
  const key = asked.replace(/^-/, '');
  return columns.some((column) => column.sort && keyOf(column) === key) ? { key, direction } : undefined;
}

export const sortAsText = (sort: Sort | undefined): string =>
  sort ? `${sort.direction === 'down' ? '-' : ''}${sort.key}` : '';

/** What is asked for beyond what is usual, as it stands in an address; what `but` names is left out or put in its place. */
export function queryOf({ filters, sort }: Wanted, but: Query = {}): Query {
  const all = {
    ...Object.fromEntries(filters.map(({ name, value, usual }) => [name, value === usual ? '' : value])),
    sort: sortAsText(sort),
    ...but,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** As `queryOf`, without what was typed: that may be somebody's name. */
export const queryToKeep = (wanted: Wanted): Query =>
  queryOf(wanted, Object.fromEntries(wanted.filters.flatMap(({ name, options }) => (options ? [] : [[name, '']]))));

export const addressWith = (path: string, query: Query): string => {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
};

/** What the filters say, in words: 'Which: Open'. Those that leave every row are not named. */
export const filtersInWords = ({ filters }: Wanted): string[] =>
  filters.flatMap(({ label, value, options }) => (value === '' ? [] : [`${label}: ${options?.[value] ?? value}`]));
