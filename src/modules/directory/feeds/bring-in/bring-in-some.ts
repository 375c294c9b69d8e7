import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { OrganisationEntry, ServiceEntry } from '../../entry/entry.ts';
import { type Ours, ours } from '../../entry/ours.ts';
import { lookBeforeBack, publishEntries, showAgain, writeEntries, writeProviders } from '../../entry/write-entries.ts';
import { judgeItems } from '../read-feed/judge-items.ts';
import { dropTable } from '../csv/keep-table.ts';
import { ALWAYS, BY_ITSELF, type FeedRun, STEP, type What, takenOut } from '../feed-run.ts';
import { confirmByFeed } from './confirm-by-feed.ts';
import { keepPlaces } from './keep-places.ts';

type Item = { readonly serviceId: string; readonly what: What; readonly ours: Ours | null } & (
  { readonly entry: ServiceEntry & { organization: OrganisationEntry } } | { readonly entry: null }
);
type ToWrite = Item & { entry: object };

/**
 * Writes, confirms and takes out some of the services of a run, with what we know of them beside their entry. What was written
 * here since it was read, or since somebody chose to write over it, stays. Gives which services were looked at.
 */
export async function bringInSome(doing: Doing, run: FeedRun, today: LocalDate): Promise<string[]> {
  const { tx } = doing;
  const ids = await nextServices(tx, run);
  await judgeItems(tx, run.id, ids);
  const items = await itemsToDo(tx, run, ids);
  const written = await write(
    doing,
    run,
    items.filter((item): item is ToWrite => item.entry !== null),
    today,
  );
  const done = items.map(({ serviceId }) => serviceId);
  const confirmed = await confirmByFeed(tx, run, done, today);
  const gone = items.filter(({ what }) => what === 'gone').map(({ serviceId }) => serviceId);
  const out = gone.length > 0 ? await takeOut(tx, run, gone) : [];
  await showAgain(tx, [...new Set([...written, ...confirmed, ...out])]);
  if (run.byItself) await judgeItems(tx, run.id, written); // these wait for nobody
  return ids;
}

/** Whoever writes one of them here, or takes it out, waits until these are done. */
async function nextServices(tx: Tx, { id, reached }: FeedRun): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.service_id as id from directory.feed_item i
     where i.run_id = ${id} and i.service_id > ${reached} order by i.service_id limit ${STEP}`.execute(tx);
  const ids = rows.map((row) => row.id);
  await sql`select 1 from directory.service where id = any (${ids}::uuid[]) order by id for update`.execute(tx);
  return ids;
}

async function itemsToDo(tx: Tx, { id, byItself }: FeedRun, ids: readonly string[]): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select i.service_id as "serviceId", i.what, case when i.what <> 'same' then i.entry end as entry, coalesce(i.ours, here.ours) as ours
      from directory.feed_item i
      left join lateral (
        select v.number, v.ours from directory.service_version v
         where v.service_id = i.service_id order by v.number desc limit 1) here on true
     where i.run_id = ${id} and i.service_id = any (${[...ids]}::uuid[])
       and (i.what = any (${[...(byItself ? BY_ITSELF : ALWAYS), 'same']}) or i.chosen_over = coalesce(here.number, 0))
     order by i.service_id`.execute(tx);
  return rows;
}

/** Gives which services these are: also where there was nothing new to write of one. */
async function write(doing: Doing, run: FeedRun, items: readonly ToWrite[], today: LocalDate): Promise<string[]> {
  if (items.length === 0) return [];
  const { tx } = doing;
  const from = { today, because: `From ${run.feedName}`, feedId: run.feedId };
  const ids = items.map(({ serviceId }) => serviceId);
  const providers = new Map(items.map(({ entry }) => [entry.organization.id, entry.organization]));
  await writeProviders(doing, [...providers.values()], from);
  const entries = items.map(({ entry, ours: known }) => ({
    entry,
    ours: known ?? ours.parse({}),
    providerId: entry.organization.id,
  }));
  const written = await writeEntries(doing, entries, from);
  await keepPlaces(doing, run.id, ids);
  await noteWritten(tx, run.id, ids, written);
  await publishEntries(tx, await notKeptBeside(tx, run.id, written));
  return ids;
}

/** But for what may be at a place that another of the run says must not be found: that one may come later, or never. */
async function notKeptBeside(tx: Tx, runId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.service_id as id from directory.feed_item i
     where i.run_id = ${runId} and i.service_id = any (${[...ids]}::uuid[])
       and (i.kept is not null or not directory.is_kept_beside(i.entry, i.service_id, i.run_id))`.execute(tx);
  return rows.map(({ id }) => id);
}

/** One that had been taken out comes back; that, and which version was written, is kept, to take it back. */
async function noteWritten(tx: Tx, runId: string, ids: readonly string[], written: readonly string[]): Promise<void> {
  await sql`
    update directory.feed_item i set was_removed_at = s.removed_at, was_removed_because = s.removed_because
      from directory.service s
     where i.run_id = ${runId} and i.service_id = any (${ids}::uuid[]) and s.id = i.service_id and s.removed_at is not null`.execute(
    tx,
  );
  await lookBeforeBack(tx, ids);
  await sql`
    update directory.service set removed_at = null, removed_because = '', version = version + 1
     where id = any (${ids}::uuid[]) and removed_at is not null and same_as is null`.execute(tx);
  await sql`
    update directory.feed_item i
       set written_number = (select max(v.number) from directory.service_version v where v.service_id = i.service_id)
     where i.run_id = ${runId} and i.service_id = any (${written}::uuid[])`.execute(tx);
}

async function takeOut(tx: Tx, run: FeedRun, gone: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with out as (
      update directory.service s set removed_at = now(), removed_because = ${takenOut(run)}, version = version + 1
       where s.id = any (${gone}::uuid[]) and s.removed_at is null and s.protection = 'ordinary'
      returning s.id)
    update directory.feed_item i set taken_out = true from out where i.run_id = ${run.id} and i.service_id = out.id
    returning i.service_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** All of it is brought in. */
export async function endBringingIn({ tx }: Doing, run: FeedRun): Promise<void> {
  await sql`
    update directory.feed_run set status = 'brought-in', version = version + 1 where id = ${run.id}`.execute(tx);
  await dropTable(tx, run.id);
}
