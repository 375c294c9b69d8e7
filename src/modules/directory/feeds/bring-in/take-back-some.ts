import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import {
  type EntryToWrite,
  lookBeforeBack,
  publishEntries,
  showAgain,
  writeEntries,
} from '../../entry/write-entries.ts';
import { type FeedRun, STEP } from '../feed-run.ts';

/**
 * Takes back some of the services of a run: new ones go out, changed ones are again as they were, those taken out come back.
 * What somebody has written of a service since stays. Gives which services were looked at.
 */
export async function takeBackSome(doing: Doing, run: FeedRun, today: LocalDate): Promise<string[]> {
  const { tx } = doing;
  const ids = await nextItems(tx, run);
  const because = `Taken back: it came from ${run.feedName}`;
  const again = await writeEntries(doing, await before(tx, run, ids), { today, because, feedId: run.feedId });
  const out = await putBack(tx, run, ids, because);
  await publishEntries(tx, again);
  await showAgain(tx, out);
  return ids;
}

async function nextItems(tx: Tx, { id, reached }: FeedRun): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.service_id as id from directory.feed_item i
     where i.run_id = ${id} and i.service_id > ${reached}
       and (i.written_number is not null or i.taken_out or i.was_removed_at is not null)
     order by i.service_id limit ${STEP}`.execute(tx);
  return rows.map((row) => row.id);
}

/** What everybody read before the run wrote of them, where nobody has written since. */
async function before(tx: Tx, run: FeedRun, ids: readonly string[]): Promise<EntryToWrite[]> {
  const { rows } = await sql<EntryToWrite>`
    select v.entry, v.ours, coalesce(was.id, s.provider_id) as "providerId"
      from directory.feed_item i join directory.service s on s.id = i.service_id
      join lateral (
        select v.entry, v.ours from directory.service_version v
         where v.service_id = i.service_id and v.number < i.written_number and v.status in ('replaced', 'published') and v.reviewed_at is not null
         order by v.number desc limit 1) v on true
      left join directory.provider was on was.id::text = lower(v.entry -> 'organization' ->> 'id')
     where i.run_id = ${run.id} and i.service_id = any (${ids}::uuid[])
       and i.written_number = (select max(n.number) from directory.service_version n where n.service_id = i.service_id)`.execute(
    tx,
  );
  return rows;
}

/**
 * New services go out, those that it took out come back, and those that it brought back are out again; not where another was
 * found here to be the same, and leads on to it. Gives which.
 */
async function putBack(tx: Tx, run: FeedRun, ids: readonly string[], because: string): Promise<string[]> {
  const { rows: gone } = await sql<{ id: string }>`
    select service_id as id from directory.feed_item
     where run_id = ${run.id} and service_id = any (${ids}::uuid[]) and taken_out`.execute(tx);
  await lookBeforeBack(
    tx,
    gone.map(({ id }) => id),
  );
  const { rows } = await sql<{ id: string }>`
    update directory.service s
       set removed_at = case when i.taken_out then null else coalesce(i.was_removed_at, now()) end,
           removed_because = case when i.taken_out then '' else coalesce(i.was_removed_because, ${because}) end, version = s.version + 1
      from directory.feed_item i
     where i.run_id = ${run.id} and i.service_id = any (${ids}::uuid[]) and s.id = i.service_id and s.same_as is null
       and (i.taken_out and s.removed_at is not null
            or s.removed_at is null and not exists (select 1 from directory.service o where o.same_as = s.id)
               and (i.was_removed_at is not null
                    or i.written_number = 1
                       and not exists (select 1 from directory.service_version n where n.service_id = s.id and n.number > 1)))
    returning s.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** All of it is taken back. */
export async function endTakingBack({ tx }: Doing, run: FeedRun): Promise<void> {
  await sql`
    update directory.feed_run set status = 'taken-back', version = version + 1 where id = ${run.id}`.execute(tx);
}
