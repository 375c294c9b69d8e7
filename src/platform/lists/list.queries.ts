import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '../database/database.ts';
import type { Sql } from './list.ts';

/** Which rows, in which order. */
export type Selection = {
  readonly from: Sql;
  readonly id: Sql;
  readonly persons: Sql;
  readonly where: Sql;
  readonly order: Sql;
};

/** A row by its key, and whom it is about. */
export type Row = { readonly id: string; readonly persons: readonly Id<'person'>[] };

/** Some of the rows, and how many there are in all: 0 where `skip` goes past the last. */
export async function findRows(
  tx: Tx,
  { from, id, persons, where, order }: Selection,
  skip: number,
  most: number,
): Promise<{ rows: readonly Row[]; total: number }> {
  const { rows } = await sql<Row & { total: number }>`
    select (${id})::text as id, ${persons} as persons, count(*) over ()::int as total
      from ${from} where ${where} order by ${order} limit ${most} offset ${skip}`.execute(tx);
  return { rows: rows.map((row) => ({ id: row.id, persons: row.persons })), total: rows[0]?.total ?? 0 };
}

export async function countRows(tx: Tx, { from, where }: Selection): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from ${from} where ${where}`.execute(tx);
  return rows[0]!.total;
}
