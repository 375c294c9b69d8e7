import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { type EntryToWrite, publishEntries, showAgain, writeEntries } from '../../entry/write-entries.ts';
import { type FeedRun, isBroughtIn } from '../feed-run.ts';

/**
 * Takes back what a run brought in: new services go out, changed ones are again as they were, those taken out come back. What
 * somebody has written of a service since stays.
 */
export async function takeBack(
  doing: Doing,
  run: FeedRun,
  today: LocalDate,
): Promise<Ruling<void, 'not-brought-in' | 'changed-meanwhile'>> {
  if (!isBroughtIn(run)) return refuse('not-brought-in');
  const { tx } = doing;
  const { rows } = await sql<{ id: string }>`
    update directory.feed_run set status = 'taken-back', version = version + 1
     where id = ${run.id} and version = ${run.version} and status in ('brought-in', 'read') returning id`.execute(tx);
  if (rows.length === 0) return refuse('changed-meanwhile');
  const because = `Taken back: it came from ${run.feedName}`;
  const before = await sql<EntryToWrite>`
    select v.entry, v.ours, coalesce(was.id, s.provider_id) as "providerId"
      from directory.feed_item i join directory.service s on s.id = i.service_id
      join lateral (
        select v.entry, v.ours from directory.service_version v
         where v.service_id = i.service_id and v.number < i.written_number and v.status = 'replaced' and v.reviewed_at is not null
         order by v.number desc limit 1) v on true
      left join directory.provider was on was.id::text = lower(v.entry -> 'organization' ->> 'id')
     where i.run_id = ${run.id}
       and i.written_number = (select max(n.number) from directory.service_version n where n.service_id = i.service_id)`.execute(
    tx,
  );
  const again = await writeEntries(doing, before.rows, { today, because, feedId: run.feedId });
  const out = await putBack(doing, run, because);
  await publishEntries(tx, again);
  await showAgain(tx, out);
  await recordAudit(tx, 'directory.feed-taken-back', [], { run: run.id });
  return allow(undefined);
}

/** New services go out, those that it took out come back, and those that it brought back are out again. Gives which. */
async function putBack({ tx }: Doing, run: FeedRun, because: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update directory.service s
       set removed_at = case when i.taken_out then null else coalesce(i.was_removed_at, now()) end,
           removed_because = case when i.taken_out then '' else coalesce(i.was_removed_because, ${because}) end, version = s.version + 1
      from directory.feed_item i
     where i.run_id = ${run.id} and s.id = i.service_id
       and (i.taken_out and s.removed_at is not null
            or i.was_removed_at is not null and s.removed_at is null
            or i.written_number = 1 and s.removed_at is null
               and not exists (select 1 from directory.service_version n where n.service_id = s.id and n.number > 1))
    returning s.id`.execute(tx);
  return rows.map(({ id }) => id);
}
