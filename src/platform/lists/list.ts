import type { Permission } from '#kernel/actor.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '../database/database.ts';
import type { Markup, Step } from '../web/answer.ts';
import type { Asked, Shown } from '../web/request.ts';
import type { Filter, Sql } from './filters.ts';

export type { Sql } from './filters.ts';

/** What a row says in one column, by its kind: so it stands in files, and on pages where nothing else is shown. */
type Says<Context, Line> =
  | { text(line: Line, context: Context): string | null }
  | { number(line: Line, context: Context): number | null }
  | { day(line: Line, context: Context): LocalDate | null }
  | { moment(line: Line, context: Context): Date | null };

export type Column<Context, Line> = Says<Context, Line> & {
  readonly header: string;
  /** What rows are sorted by. A column without it is not sorted by. */
  readonly sort?: Sql;
  /** What a page shows, where it is more than the column says: a link, a tag. On paper, without `shown`, there are no buttons. */
  shows?(line: Line, context: Context, shown: Shown | undefined): Markup;
  /** Set where only the page has the column, or only files; paper has neither. */
  readonly only?: 'page' | 'files';
};

/**
 * A list, as its module declares it. Everything else is the platform's: the page with its filters, the order and the page
 * numbers, views, paper and files. Who sees which row the database decides.
 */
export type List<Context, Line extends { readonly id: string }> = {
  /** What the audit and saved views know it by, `plans.plans`: `plans.plans-listed`, `-printed`, `-exported`. */
  readonly name: `${string}.${string}`;
  /** Its address. A list below a record (`/imports/:run`) has no saved views. */
  readonly path: string;
  readonly title: string | ((context: Context) => string);
  /** What one row is called, and several: 'family plan', 'family plans'. Files are named so, never after what is in them. */
  readonly rows: readonly [one: string, several: string];
  readonly needs: Permission;
  /** Who may take the rows away as a file. */
  readonly exports: Permission;
  /** What the rest is asked with; undefined where there is nothing to list, or nothing that this actor may see. */
  prepare(asked: Asked): Promise<Context | undefined>;
  /** Tables and joins, without `from`. */
  from(context: Context): Sql;
  /** The key of a row: unique, and what the order comes to last. */
  readonly id: Sql;
  /** The persons whom a row is about, as an array, for the audit. */
  readonly persons?: Sql;
  /** What holds for every row. */
  where?(context: Context): Sql;
  readonly filters: Readonly<Record<string, Filter<Context>>>;
  /** The order where none is asked for, and what it is called: 'Next review, earliest first'. */
  readonly order: { readonly words: string; readonly by: Sql };
  readonly columns: readonly Column<Context, Line>[];
  /** What rows with these keys say, in any order. It may run later, in another transaction than `prepare`. */
  describe(tx: Tx, ids: readonly string[], context: Context): Promise<readonly Line[]>;
  /** What stands on the page before the list: what it is about, and links. */
  above?(context: Context, shown: Shown): Markup;
  trail?(context: Context): readonly Step[];
  /** What the page says where nothing is listed: 'Nobody waits for an answer.' */
  readonly nothing: string | ((context: Context) => string);
};

/** Rows of any list, where what they say does not matter. */
export type AnyLine = { readonly id: string };

/** What a column says of a row, and of which kind it is. */
export type Value =
  | { readonly kind: 'text'; readonly value: string | null }
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: 'day'; readonly value: LocalDate | null }
  | { readonly kind: 'moment'; readonly value: Date | null };

export function valueOf<Context, Line>(column: Says<Context, Line>, line: Line, context: Context): Value {
  if ('number' in column) return { kind: 'number', value: column.number(line, context) };
  if ('day' in column) return { kind: 'day', value: column.day(line, context) };
  if ('moment' in column) return { kind: 'moment', value: column.moment(line, context) };
  return { kind: 'text', value: column.text(line, context) };
}

export const kindOf = <Context, Line>(column: Says<Context, Line>): Value['kind'] =>
  'number' in column ? 'number' : 'day' in column ? 'day' : 'moment' in column ? 'moment' : 'text';
