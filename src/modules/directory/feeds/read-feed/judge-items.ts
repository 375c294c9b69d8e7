import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/*
 * Subqueries with a limit, where `exists` would say the same: PostgreSQL makes a table of all that came for each service that is
 * asked about otherwise, and thousands at a time take minutes.
 */

/** What was written of it last (`s`), and whether that came from this directory (`r`). */
const NEWEST = sql`
  select v.entry, v.ours, (
           select true from directory.feed_item w join directory.feed_run o on o.id = w.run_id
            where o.feed_id = r.feed_id and (w.service_id, w.written_number) = (v.service_id, v.number) limit 1) is not null as came
    from directory.service_version v where v.service_id = s.id order by v.number desc limit 1`;

/** Whether it was taken out, and not by a run, because it was gone there. */
const TAKEN_OUT = sql`
  select s.removed_at is not null and (
           select true from directory.feed_item g join directory.feed_run o on o.id = g.run_id
            where o.feed_id = r.feed_id and g.service_id = s.id and g.taken_out limit 1) is null as here`;

/** Whether who gives it, as it came (`n`), is kept here. */
const PROVIDER = sql`
  select exists (select 1 from directory.provider p
                  where p.id = (n.entry -> 'organization' ->> 'id')::uuid
                    and (p.feed_id is distinct from r.feed_id or p.org_id is not null)) as kept`;

/** Whether it says that it must not be found, which is new here. */
const HIDES = sql`
  select n.kept is not null and not exists (select 1 from directory.kept_place k where k.service_id = n.service_id) as so`;

/** A service of ours with its name, and with its provider or its postcode. */
const ALIKE = sql`
  select p.service_id from directory.published p
   where s.id is null and lower(p.name) = lower(n.name)
     and (lower(p.provider_name) = lower(n.entry -> 'organization' ->> 'name')
          or exists (select 1 from directory.published_place l
                      where l.service_id = p.service_id and l.postcode = any (array(
                        select upper(regexp_replace(a ->> 'postal_code', '[^A-Za-z0-9]', '', 'g'))
                          from jsonb_path_query(n.entry, '$.service_at_locations[*].location.addresses[*]') a))))
   order by p.service_id limit 1`;

/** Whether it is in the directory as it came, but for its stamps and the ids of its parts. */
const STANDS = sql`
  select (newest.entry = n.entry or directory.said_in(newest.entry) = directory.said_in(n.entry))
         and newest.ours = coalesce(n.ours, newest.ours) and s.removed_at is null and not hides.so as so
  offset 0`;

/**
 * Whose kept place it may tell of; or whether it does of one that comes with it, and is kept from then on. That reads the whole
 * entry: it is asked once (`offset`), and not of what stands here as it came.
 */
const NEAR = sql`
  select kept.service_id, kept.service_id is not null or directory.is_kept_beside(n.entry, n.service_id, n.run_id) as so
    from (select directory.near_kept(n.entry || jsonb_build_object('kept', n.kept), n.service_id) as service_id offset 0) kept
   where stands.so is not true
  offset 0`;

/**
 * Says of each of these services what bringing it in would do. One that says what we have, but for its stamps and the ids of its
 * parts, is the same; nothing is done with one that was taken out here as the same as another. One that was changed or taken out
 * here since it last came, or is kept here or by another feed, is not written over by itself, nor taken out because the other
 * says that it has ended; nor is one added, or moved, to a provider that is kept here, or moved from one whose workers are here.
 */
export async function judgeItems(tx: Tx, runId: string, serviceIds: readonly string[]): Promise<void> {
  await sql`
    with found as materialized (
      select n.ctid as item, coalesce(alike.service_id, near.service_id) as alike,
             case when n.entry is null then 'faulty'
                  when s.id is null and near.so and n.kept is null then 'may-be-hidden'
                  when s.id is null then case when coalesce(alike.service_id, near.service_id) is null and not provider.kept then 'new' else 'alike' end
                  when s.same_as is not null then 'same'
                  when stands.so then 'same'
                  when s.feed_id is distinct from r.feed_id or not newest.came or takenout.here then 'changed-here'
                  when s.provider_id <> (n.entry -> 'organization' ->> 'id')::uuid
                   and (provider.kept or (select p.org_id from directory.provider p where p.id = s.provider_id) is not null) then 'changed-here'
                  when n.entry ->> 'status' not in ('active', 'temporarily closed') then 'changed-here'
                  when near.so and n.kept is null then 'may-be-hidden'
                  else 'changed' end as what
        from directory.feed_item n
        join directory.feed_run r on r.id = n.run_id
        left join directory.service s on s.id = n.service_id
        left join lateral (${NEWEST}) newest on true
       cross join lateral (${TAKEN_OUT}) takenout
       cross join lateral (${PROVIDER}) provider
       cross join lateral (${HIDES}) hides
       cross join lateral (${STANDS}) stands
        left join lateral (${NEAR}) near on true
        left join lateral (${ALIKE}) alike on true
       where n.run_id = ${runId}::uuid and n.service_id = any (${[...serviceIds]}::uuid[]) and n.what <> 'gone')
    update directory.feed_item i set what = found.what, alike_service_id = found.alike from found where i.ctid = found.item`.execute(
    tx,
  );
}
