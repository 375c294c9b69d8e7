import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { enqueue } from '#platform/jobs/job.ts';
import type { Doing } from '#platform/web/request.ts';
import { STEP } from '../feed-run.ts';
import { READ_FEED } from './read-feed.ts';
import { endReading, isReading, storeUnderstood } from './store-items.ts';
import { type Came, understandService } from './understand-service.ts';

/** What came in a file: as it came, or, of a table, as its rows were understood. */
export type InFile = { readonly came: readonly unknown[] } | { readonly understood: readonly Came[] };

/** The first part at once; the rest, where there is more, behind the pages. Gives whether all of it is read. */
export async function readInParts({ tx, actor }: Doing, runId: string, file: InFile): Promise<boolean> {
  const services = 'came' in file ? file.came : file.understood;
  const parts = Array.from({ length: Math.ceil(services.length / STEP) }, (_, part) =>
    JSON.stringify(services.slice(part * STEP, (part + 1) * STEP)),
  );
  await sql`
    insert into directory.feed_part (run_id, part, services, understood)
    select ${runId}::uuid, p.part, p.services, ${'understood' in file}::boolean
      from unnest(${parts}::text[]) with ordinality as p (services, part)`.execute(tx);
  const isRead = !(await readNextPart(tx, runId));
  if (!isRead) await enqueue(tx, READ_FEED, { run: runId }, { author: actor, key: runId });
  return isRead;
}

type Part = { readonly services: string; readonly understood: boolean; readonly isLast: boolean };

/** Reads the next part of a file; with the last one the reading ends. Gives whether there is more. */
export async function readNextPart(tx: Tx, runId: string): Promise<boolean> {
  if (!(await isReading(tx, runId))) return false;
  const { rows } = await sql<Part>`
    delete from directory.feed_part p
     where p.run_id = ${runId} and p.part = (select min(n.part) from directory.feed_part n where n.run_id = ${runId})
    returning p.services, p.understood,
              not exists (select 1 from directory.feed_part n where n.run_id = p.run_id and n.part > p.part) as "isLast"`.execute(
    tx,
  );
  const part = rows[0];
  if (!part) {
    await endReading(tx, runId);
    return false;
  }
  const services = JSON.parse(part.services) as unknown[];
  const came = part.understood ? (services as Came[]) : services.map(understandService);
  if (!(await storeUnderstood(tx, runId, came))) return false;
  if (part.isLast) await endReading(tx, runId);
  return !part.isLast;
}

/** What was left of files whose reading ended before they did. */
export const dropParts = (tx: Tx, feedId: string): Promise<unknown> =>
  sql`
    delete from directory.feed_part p using directory.feed_run r
     where r.id = p.run_id and r.feed_id = ${feedId} and r.status <> 'reading'`.execute(tx);
