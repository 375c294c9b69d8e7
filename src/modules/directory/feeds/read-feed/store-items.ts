import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { FeedFaultKind } from './feed-fault.ts';
import { understandService } from './understand-service.ts';

/** Whether a run is still being read. It goes on being so until the transaction has ended. */
async function isReading(tx: Tx, runId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from directory.feed_run where id = ${runId} and status = 'reading' for update`.execute(tx);
  return rows.length === 1;
}

/** Keeps what came, to be looked at; the same service twice is kept once. False where it is not being read any more. */
export async function storeItems(tx: Tx, runId: string, came: readonly unknown[]): Promise<boolean> {
  if (!(await isReading(tx, runId))) return false;
  const understood = new Map(came.map(understandService).map((one) => [one.id, one]));
  const items = [...understood.values()].map((one) => ({
    service_id: one.id,
    name: one.name,
    entry: 'entry' in one ? one.entry : null,
    fault: 'wrong' in one ? one.wrong : null,
  }));
  await sql`
    insert into directory.feed_item (run_id, service_id, name, entry, fault)
    select ${runId}::uuid, i.service_id, i.name, nullif(i.entry, 'null'), i.fault
      from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i (service_id uuid, name text, entry jsonb, fault text)
        on conflict (run_id, service_id) do update set entry = excluded.entry, fault = excluded.fault`.execute(tx);
  return true;
}

/** Ends the reading: what is missing is gone only where as many came as it said it has. */
export async function endReading(tx: Tx, runId: string, said = 0): Promise<void> {
  if (!(await isReading(tx, runId))) return;
  const { rows } = await sql<{ complete: boolean }>`
    select count(*) >= ${said} as complete from directory.feed_item where run_id = ${runId}`.execute(tx);
  const { complete } = rows[0]!;
  await judgeItems(tx, runId);
  if (complete) await addGone(tx, runId);
  await sql`
    update directory.feed_run r
       set status = 'read', complete = ${complete}, fault = ${complete ? null : 'fewer-than-said'}, version = version + 1
     where r.id = ${runId}`.execute(tx);
}

/**
 * Says of each service what bringing it in would do. One that was changed or taken out here since it last came, or is kept
 * here or by another feed, is not written over by itself; nor is one added, or moved, to a provider that is kept here.
 */
export async function judgeItems(tx: Tx, runId: string): Promise<void> {
  await sql`
    update directory.feed_item i set what = found.what, alike_service_id = found.alike
      from (
        select n.service_id, alike.service_id as alike,
               case when n.entry is null then 'faulty'
                    when s.id is null then case when alike.service_id is null and not ours.kept then 'new' else 'alike' end
                    when newest.entry = n.entry and s.removed_at is null then 'same'
                    when s.feed_id is distinct from r.feed_id or not newest.came or takenout.here then 'changed-here'
                    when ours.kept and s.provider_id <> (n.entry -> 'organization' ->> 'id')::uuid then 'changed-here'
                    when s.protection <> 'ordinary' and n.entry ->> 'status' not in ('active', 'temporarily closed') then 'changed-here'
                    else 'changed' end as what
          from directory.feed_item n
          join directory.feed_run r on r.id = n.run_id
          left join directory.service s on s.id = n.service_id
          left join lateral (
            select v.entry, exists (
                     select 1 from directory.feed_item w join directory.feed_run o on o.id = w.run_id
                      where o.feed_id = r.feed_id and (w.service_id, w.written_number) = (v.service_id, v.number)) as came
              from directory.service_version v where v.service_id = s.id order by v.number desc limit 1) newest on true
          cross join lateral (
            select s.removed_at is not null and not exists (
                     select 1 from directory.feed_item g join directory.feed_run o on o.id = g.run_id
                      where o.feed_id = r.feed_id and g.service_id = s.id and g.what = 'gone') as here) takenout
          cross join lateral (
            select exists (select 1 from directory.provider p
                            where p.id = (n.entry -> 'organization' ->> 'id')::uuid
                              and p.feed_id is distinct from r.feed_id) as kept) ours
          left join lateral (
            select p.service_id from directory.published p
             where s.id is null and lower(p.name) = lower(n.name)
               and (lower(p.provider_name) = lower(n.entry -> 'organization' ->> 'name')
                    or exists (select 1 from directory.published_place l
                                where l.service_id = p.service_id and l.postcode = any (array(
                                  select upper(regexp_replace(a ->> 'postal_code', '[^A-Za-z0-9]', '', 'g'))
                                    from jsonb_path_query(n.entry, '$.service_at_locations[*].location.addresses[*]') a))))
             order by p.service_id limit 1) alike on true
         where n.run_id = ${runId}::uuid and n.what <> 'gone') found
     where i.run_id = ${runId}::uuid and i.service_id = found.service_id`.execute(tx);
}

async function addGone(tx: Tx, runId: string): Promise<void> {
  await sql`
    insert into directory.feed_item (run_id, service_id, name, what)
    select r.id, s.id, v.entry ->> 'name', 'gone' from directory.feed_run r
      join directory.service s on s.feed_id = r.feed_id and s.removed_at is null
      join lateral (select v.entry from directory.service_version v where v.service_id = s.id order by v.number desc limit 1) v on true
     where r.id = ${runId}::uuid
       and not exists (select 1 from directory.feed_item i where i.run_id = r.id and i.service_id = s.id)`.execute(tx);
}

/** Reading stopped: nothing is changed by it. */
export async function failReading(tx: Tx, runId: string, fault: FeedFaultKind): Promise<void> {
  await sql`
    update directory.feed_run set status = 'failed', fault = ${fault}, version = version + 1
     where id = ${runId} and status = 'reading'`.execute(tx);
}
