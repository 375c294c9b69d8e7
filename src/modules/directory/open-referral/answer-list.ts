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
  /** How large an item's documents are, in bytes, where that is more than a few lines. */
  readonly bytes?: RawBuilder<unknown>;
  /** As many as a page has at most, where an item has all that belongs to it. */
  readonly most?: number;
  item(row: Row): unknown;
};

type Kept = { readonly id: string };

const PER_PAGE = 50;
/** In memory at a time, while all of them are sent: so many, and no more of them than come to so many bytes. */
const AT_A_TIME = 200;
const BYTES_AT_A_TIME = 2_000_000;

/** A page of it, or all of it line by line, as it was asked for. A page that would be too large is shorter, and says so. */
export async function answerList<Row extends Kept>(
  { tx, again }: Pick<OpenAsked, 'tx' | 'again'>,
  { page, per_page: asked = PER_PAGE, format }: Paging,
  listed: Listed<Row>,
): Promise<OpenAnswer> {
  if (format === 'ndjson') return { lines: linesOf(again, listed) };
  const { from, id, columns, most = asked } = listed;
  const perPage = Math.min(asked, most);
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
  { from, where, id, columns, bytes = sql`0` }: Listed<Row>,
): AsyncGenerator<readonly Row[]> {
  let after = BEFORE_ALL;
  for (;;) {
    const further = all([...where, sql`${id} > ${after}::uuid`]);
    const { rows } = await again((tx) =>
      sql<Row>`
        select ${columns} from ${from}
         where ${id} in (
           select id from (
             select id, sum(bytes) over (order by id) - bytes as before
               from (select ${id} as id, ${bytes} as bytes from ${from} where ${further} order by ${id} limit ${AT_A_TIME}) next) counted
            where before < ${BYTES_AT_A_TIME})
         order by ${id}`.execute(tx),
    );
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)!.id;
  }
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
