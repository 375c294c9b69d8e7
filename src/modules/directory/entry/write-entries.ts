import { sql } from 'kysely';
import { newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { OrganisationEntry, ServiceEntry } from './entry.ts';
import type { Ours } from './ours.ts';

export type Protection = 'ordinary' | 'statutory' | 'crisis';

export type EntryToWrite = {
  readonly providerId: string;
  readonly entry: ServiceEntry;
  readonly ours: Ours;
  /** Of a service that is new. */
  readonly protection?: Protection;
};

/** Where entries come from: the day, what is said about why, and the other directory, where there is one. */
export type WrittenFrom = { readonly today: LocalDate; readonly because: string; readonly feedId?: string };

/** Providers as they are now: a new one is added, another written over, but by a feed only where it brought it and nobody
 * here keeps it. */
export async function writeProviders(
  { tx, actor }: Doing,
  providers: readonly OrganisationEntry[],
  { feedId }: Partial<WrittenFrom> = {},
): Promise<void> {
  const given = providers.map((entry) => ({ id: entry.id, url_id: newUrlId(), entry }));
  await sql`
    insert into directory.provider (id, url_id, entry, feed_id, written_by)
    select g.id, g.url_id, g.entry, ${feedId ?? null}::uuid, ${actor.userId}::uuid
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (id uuid, url_id text, entry jsonb)
        on conflict (id) do update
       set entry = excluded.entry, version = provider.version + 1, written_by = excluded.written_by, written_at = now()
     where provider.entry <> excluded.entry
       and (${feedId ?? null}::uuid is null or provider.feed_id = ${feedId ?? null}::uuid and provider.org_id is null)`.execute(
    tx,
  );
}

/**
 * A version of each service that is not as it was written last, and of each that is new. It waits until it is published.
 * Gives the ids of those with a new version.
 */
export async function writeEntries(
  { tx, actor }: Doing,
  entries: readonly EntryToWrite[],
  { today, because, feedId }: WrittenFrom,
): Promise<string[]> {
  const given = JSON.stringify(
    entries.map(({ entry, ours, providerId, protection = 'ordinary' }) => ({
      id: entry.id,
      url_id: newUrlId(),
      provider_id: providerId,
      protection,
      entry,
      ours,
    })),
  );
  await sql`
    insert into directory.service (id, url_id, provider_id, protection, feed_id, added_on)
    select g.id, g.url_id, g.provider_id, g.protection, ${feedId ?? null}::uuid, ${today}::date
      from jsonb_to_recordset(${given}::jsonb) as g (id uuid, url_id text, provider_id uuid, protection text)
        on conflict (id) do nothing`.execute(tx);
  if (feedId) await moveToProviders(tx, given, feedId);
  const { rows } = await sql<{ id: string }>`
    insert into directory.service_version (service_id, number, entry, ours, status, written_by, written_for, because)
    select g.id, coalesce(last.number, 0) + 1, g.entry, g.ours, 'waiting', ${actor.userId}::uuid, ${actor.orgId}::uuid, ${because}
      from jsonb_to_recordset(${given}::jsonb) as g (id uuid, entry jsonb, ours jsonb)
      left join lateral (
        select v.number, v.entry, v.ours from directory.service_version v
         where v.service_id = g.id order by v.number desc limit 1) last on true
     where (last.entry, last.ours) is distinct from (g.entry, g.ours)
    returning service_id as id`.execute(tx);
  const written = rows.map(({ id }) => id);
  await recordAudit(tx, 'directory.entries-written', [], { services: written, feed: feedId ?? null });
  return written;
}

/** What came from a feed is given by whom the feed says. */
const moveToProviders = (tx: Tx, given: string, feedId: string): Promise<unknown> =>
  sql`
    update directory.service s set provider_id = g.provider_id, version = s.version + 1
      from jsonb_to_recordset(${given}::jsonb) as g (id uuid, provider_id uuid)
     where s.id = g.id and s.feed_id = ${feedId}::uuid and s.provider_id <> g.provider_id`.execute(tx);

/**
 * Shows what was written to everybody, as far as the actor may decide that: a curator, or the provider where it is trusted.
 * What may tell of a place that must not be found waits, until a curator has `lookedAt` it. Gives how many of these services
 * everybody now reads.
 */
export async function publishEntries(tx: Tx, serviceIds: readonly string[], lookedAt = false): Promise<number> {
  const { rows } = await sql<{ shown: number }>`
    select directory.publish(${serviceIds}::uuid[], ${lookedAt}) as shown`.execute(tx);
  await recordAudit(tx, 'directory.entries-published', [], { services: serviceIds });
  return rows[0]!.shown;
}

/** Before these come back: what was read of one that may tell of a place that must not be found waits until a curator looks. */
export async function lookBeforeBack(tx: Tx, serviceIds: readonly string[]): Promise<void> {
  await sql`
    select directory.look_before_back(array(
      select s.id from directory.service s where s.id = any (${serviceIds}::uuid[]) and s.same_as is null))`.execute(
    tx,
  );
}

/** Shows to everybody what is published of these, after something beside their entry changed; a curator's word. */
export async function showAgain(tx: Tx, serviceIds: readonly string[]): Promise<void> {
  await sql`select directory.show_again(${serviceIds}::uuid[])`.execute(tx);
}
