import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { OpenAnswer, OpenAsked } from '#platform/web/open-data.ts';
import { envelope } from './envelope.rules.ts';
import type { Paging } from './parameters.ts';

/** What is listed: `from` with its conditions, in the order of `id`, and how a row becomes an item. */
export type Listed<Row> = {
  readonly from: RawBuilder<unknown>;
  readonly where: readonly RawBuilder<unknown>[];
  readonly id: RawBuilder<unknown>;
  readonly columns: RawBuilder<unknown>;
  /** As many as are in memory at a time while all of them are sent, where an item is large. */
  readonly atATime?: number;
  item(row: Row): unknown;
};

type Kept = { readonly id: string };

const PER_PAGE = 50;
const AT_A_TIME = 200;

/** A page of it, or all of it line by line, as it was asked for. */
export async function answerList<Row extends Kept>(
  { tx, again }: Pick<OpenAsked, 'tx' | 'again'>,
  { page, per_page: perPage = PER_PAGE, format }: Paging,
  listed: Listed<Row>,
): Promise<OpenAnswer> {
  if (format === 'ndjson') return { lines: linesOf(again, listed) };
  const { from, id, columns } = listed;
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from ${from} where ${all(listed.where)}`.execute(tx);
  const { rows } = await sql<Row>`
    select ${columns} from ${from}
     where ${id} in (
       select ${id} from ${from} where ${all(listed.where)} order by ${id} limit ${perPage} offset ${(page - 1) * perPage})
     order by ${id}`.execute(tx);
  return { json: envelope(rows.map(listed.item), counted.rows[0]!.total, { page, perPage }) };
}

/** The one with this id, or undefined. */
export async function findItem<Row extends Kept>(tx: Tx, id: string, listed: Listed<Row>): Promise<unknown> {
  const { rows } = await sql<Row>`
    select ${listed.columns} from ${listed.from} where ${all([...listed.where, sql`${listed.id} = ${id}::uuid`])}`.execute(
    tx,
  );
  return rows[0] && listed.item(rows[0]);
}

async function* linesOf<Row extends Kept>(again: OpenAsked['again'], listed: Listed<Row>): AsyncGenerator<string> {
  for await (const rows of batchesOf(again, listed))
    yield rows.map((row) => `${JSON.stringify(listed.item(row))}\n`).join('');
}

/** All rows, some at a time, each time in a transaction of its own. */
export async function* batchesOf<Row extends Kept>(
  again: OpenAsked['again'],
  { from, where, id, columns, atATime = AT_A_TIME }: Listed<Row>,
): AsyncGenerator<readonly Row[]> {
  let after: string | undefined;
  for (;;) {
    const further = after === undefined ? where : [...where, sql`${id} > ${after}::uuid`];
    const { rows } = await again((tx) =>
      sql<Row>`select ${columns} from ${from} where ${all(further)} order by ${id} limit ${atATime}`.execute(tx),
    );
    if (rows.length > 0) yield rows;
    if (rows.length < atATime) return;
    after = rows.at(-1)!.id;
  }
}

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
