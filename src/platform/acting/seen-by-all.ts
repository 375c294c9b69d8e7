import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type Tx, actAs } from './acting.ts';

/** Somebody for whom a screen or a paper is: a user of an organisation. */
export type Onlooker = Pick<Actor, 'userId' | 'orgId'>;

/** Rows by table, as `plans.need`: their ids. */
export type RowsShown = Readonly<Record<`${string}.${string}`, readonly string[]>>;

/**
 * Of rows that the actor sees, the ids of those that each of the others sees too: the database is asked as each of them, in the
 * same transaction, for these ids and nothing else, so that it can only take away. An id belongs to one table.
 */
export async function seenByAll(
  tx: Tx,
  actor: Actor,
  others: readonly Onlooker[],
  rows: RowsShown,
): Promise<ReadonlySet<string>> {
  let seen: ReadonlySet<string> = new Set(Object.values(rows).flat());
  for (const other of others) {
    await actAs(tx, { ...other, reach: 'scoped', permissions: new Set() });
    seen = await whichAreSeen(tx, rows, seen);
  }
  await actAs(tx, actor);
  return seen;
}

async function whichAreSeen(tx: Tx, rows: RowsShown, among: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const parts = Object.entries(rows).map(
    ([table, ids]) =>
      sql`select id from ${sql.table(table)} where id = any (${ids.filter((id) => among.has(id))}::uuid[])`,
  );
  if (parts.length === 0) return new Set();
  const { rows: found } = await sql<{ id: string }>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return new Set(found.map(({ id }) => id));
}
