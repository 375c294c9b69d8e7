import { sql } from 'kysely';
import type { AnyLine, List, Sql } from './list.ts';
import type { Selection } from './list.queries.ts';
import { type Sort, type Wanted, keyOf } from './read-wanted.ts';

/** What is asked for, as a selection: every condition holds, and rows that come to the same stand by their keys. */
export function selectRows<Context, Line extends AnyLine>(
  list: List<Context, Line>,
  context: Context,
  { filters, sort }: Wanted,
): Selection {
  const conditions = [list.where?.(context), ...filters.map(({ where }) => where)].flatMap((each) =>
    each ? [sql`(${each})`] : [],
  );
  return {
    from: list.from(context),
    id: list.id,
    persons: list.persons ?? sql`'{}'::uuid[]`,
    where: conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`,
    order: sql`${sort ? sortedBy(list, sort) : list.order.by}, ${list.id}`,
  };
}

function sortedBy<Context, Line extends AnyLine>({ columns }: List<Context, Line>, { key, direction }: Sort): Sql {
  const column = columns.find((each) => each.sort && keyOf(each) === key);
  return direction === 'down' ? sql`${column!.sort} desc nulls last` : sql`${column!.sort} asc nulls last`;
}
