import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { OfferedTerm } from '../../desk/write-service/boxes.ts';
import type { FeedRun } from '../feed-run.ts';
import { readInParts } from '../read-feed/file-parts.ts';
import { type Column, plainHeading } from './columns.rules.ts';
import type { Table } from './read-table.ts';
import { rowsAsServices } from './rows-as-services.ts';

/** Keeps a table until its columns are chosen. */
export async function keepTable(tx: Tx, runId: string, { headings, rows, firstRow }: Table): Promise<void> {
  await sql`
    insert into directory.feed_table (run_id, headings, rows, first_row)
    values (${runId}, ${[...headings]}, ${JSON.stringify(rows)}::jsonb, ${firstRow})`.execute(tx);
  await sql`update directory.feed_run set status = 'columns' where id = ${runId}`.execute(tx);
}

export type KeptTable = {
  readonly headings: readonly string[];
  readonly rows: number;
  /** The first rows, to see what a column is. */
  readonly first: readonly (readonly string[])[];
  readonly remembered: Readonly<Record<string, Column | ''>>;
};

/** The table of a run whose columns can still be chosen. */
export async function findTable(tx: Tx, runId: string): Promise<KeptTable | undefined> {
  const { rows } = await sql<KeptTable>`
    select t.headings, jsonb_array_length(t.rows) as rows, f.columns as remembered,
           array(select x.cells from jsonb_array_elements(t.rows) with ordinality as x (cells, place)
                  where x.place <= 20 and x.cells <> 'null' order by x.place) as first
      from directory.feed_table t join directory.feed_run r on r.id = t.run_id join directory.feed f on f.id = r.feed_id
     where t.run_id = ${runId} and r.status in ('columns', 'read') and r.brought_in_at is null`.execute(tx);
  return rows[0];
}

/** Reads the table anew, with these columns, which are remembered for the next one. Gives whether all of it is read. */
export async function readAs(
  doing: Doing,
  run: FeedRun,
  columns: readonly (Column | undefined)[],
): Promise<Ruling<{ isRead: boolean }, 'changed-meanwhile'>> {
  const { tx } = doing;
  const { rows } = await sql`
    update directory.feed_run set status = 'reading', version = version + 1
     where id = ${run.id} and version = ${run.version} and status in ('columns', 'read') and brought_in_at is null
    returning id`.execute(tx);
  if (rows.length === 0) return refuse('changed-meanwhile');
  await sql`delete from directory.feed_item where run_id = ${run.id}`.execute(tx);
  const table = await sql<Table>`
    select headings, rows, first_row as "firstRow" from directory.feed_table where run_id = ${run.id}`.execute(tx);
  const { headings } = table.rows[0]!;
  const remembered = Object.fromEntries(headings.map((heading, i) => [plainHeading(heading), columns[i] ?? '']));
  await sql`
    update directory.feed set columns = columns || ${JSON.stringify(remembered)}::jsonb where id = ${run.feedId}`.execute(
    tx,
  );
  const feed = { id: run.feedId, name: run.feedName };
  const understood = rowsAsServices(table.rows[0]!, { columns, feed, terms: await termsOfOurs(tx) });
  await recordAudit(tx, 'directory.feed-columns-chosen', [], { run: run.id, services: understood.length });
  return allow({ isRead: await readInParts(doing, run.id, { understood }) });
}

/** What a service can be about, but for the terms that came from other directories. */
async function termsOfOurs(tx: Tx): Promise<OfferedTerm[]> {
  const { rows } = await sql<OfferedTerm>`
    select t.id, t.name, t.description, null as above from directory.term t
     where coalesce(t.ended_on > current_date, true) and not exists (select 1 from directory.feed f where f.name = t.source)
     order by t.name, t.id`.execute(tx);
  return rows;
}

/** Once it is brought in, what it came from is not kept. */
export const dropTable = (tx: Tx, runId: string): Promise<unknown> =>
  sql`delete from directory.feed_table where run_id = ${runId}`.execute(tx);
