import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { OrganisationEntry, ServiceEntry } from '../../entry/entry.ts';
import { type Ours, ours } from '../../entry/ours.ts';
import { publishEntries, showAgain, writeEntries, writeProviders } from '../../entry/write-entries.ts';
import { type FeedRun, type What, takenOut } from '../feed-run.ts';
import { judgeItems } from '../read-feed/store-items.ts';
import { bringInTerms } from './bring-in-terms.ts';

type Item = {
  readonly serviceId: string;
  readonly entry: ServiceEntry & { organization: OrganisationEntry };
  readonly ours: Ours | null;
};

const AT_ONCE = 500;

/** What is done without being asked for; the rest is chosen. */
const ALWAYS: readonly What[] = ['new', 'changed'];

/**
 * Brings in what a run read: new services and those that changed, and, where somebody chose so, those that were changed here,
 * those that look like one of ours, and takes out those that are gone. Everybody reads it at once.
 */
export async function bringIn(
  doing: Doing,
  run: FeedRun,
  chosen: readonly What[],
  today: LocalDate,
): Promise<Ruling<void, 'not-read' | 'changed-meanwhile'>> {
  if (run.status !== 'read') return refuse('not-read');
  const { tx, actor } = doing;
  const { rows } = await sql<{ id: string }>`
    update directory.feed_run set status = 'brought-in', brought_in_by = ${actor.userId}, brought_in_at = now(), version = version + 1
     where id = ${run.id} and version = ${run.version} and status = 'read'
       and not exists (select 1 from directory.feed_run n
                        where n.feed_id = ${run.feedId} and n.status = 'brought-in' and n.begun_at > feed_run.begun_at)
    returning id`.execute(tx);
  if (rows.length === 0) return refuse('changed-meanwhile');
  await judgeItems(tx, run.id); // what was written here since it was read counts too
  await bringInTerms(tx, run.id, [...ALWAYS, ...chosen]);
  await writeItems(doing, run, [...ALWAYS, ...chosen], today);
  await confirmByFeed(tx, run, today);
  if (chosen.includes('gone')) await takeOut(tx, run);
  await recordAudit(tx, 'directory.feed-brought-in', [], { run: run.id, chosen: [...chosen] });
  return allow(undefined);
}

/**
 * Brings in what changed of what came from there and is here as it came, and nothing else; the rest of the run waits for a
 * curator. Gives how many services that were.
 */
export async function bringInByItself(doing: Doing, run: FeedRun, today: LocalDate): Promise<number> {
  const { tx, actor } = doing;
  await bringInTerms(tx, run.id, ['changed']);
  const brought = await writeItems(doing, run, ['changed'], today);
  await confirmByFeed(tx, run, today);
  await judgeItems(tx, run.id);
  if (brought > 0)
    await sql`
      update directory.feed_run set brought_in_by = ${actor.userId}, brought_in_at = now() where id = ${run.id}`.execute(
      tx,
    );
  await recordAudit(tx, 'directory.feed-brought-in-by-itself', [], { run: run.id, services: brought });
  return brought;
}

/** Gives how many services have a new version. */
async function writeItems(doing: Doing, run: FeedRun, whats: readonly What[], today: LocalDate): Promise<number> {
  const { tx } = doing;
  let count = 0;
  const from = { today, because: `From ${run.feedName}`, feedId: run.feedId };
  for await (const items of itemsOf(tx, run.id, whats)) {
    const providers = new Map(items.map(({ entry }) => [entry.organization.id, entry.organization]));
    await writeProviders(doing, [...providers.values()], from);
    const entries = items.map(({ entry, ours: known }) => ({
      entry,
      ours: known ?? ours.parse({}),
      providerId: entry.organization.id,
    }));
    const written = await writeEntries(doing, entries, from);
    count += written.length;
    await noteWritten(tx, run.id, items, written);
    await publishEntries(tx, written);
    await showAgain(
      tx,
      items.map(({ serviceId }) => serviceId),
    );
  }
  return count;
}

/** The services to bring in, some at a time, in the order of their ids, with what we know of them beside their entry. */
async function* itemsOf(tx: Tx, runId: string, whats: readonly What[]): AsyncGenerator<Item[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await sql<Item>`
      select i.service_id as "serviceId", i.entry,
             (select v.ours from directory.service_version v where v.service_id = i.service_id order by v.number desc limit 1) as ours
        from directory.feed_item i
       where i.run_id = ${runId} and i.what = any (${whats}) and i.entry is not null and i.service_id > ${after}
       order by i.service_id limit ${AT_ONCE}`.execute(tx);
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)!.serviceId;
  }
}

/** One that had been taken out comes back; which version was written is kept, to take it back. */
async function noteWritten(tx: Tx, runId: string, items: readonly Item[], written: readonly string[]): Promise<void> {
  await sql`
    update directory.service set removed_at = null, removed_because = '', version = version + 1
     where id = any (${items.map(({ serviceId }) => serviceId)}::uuid[]) and removed_at is not null`.execute(tx);
  await sql`
    update directory.feed_item i
       set written_number = (select max(v.number) from directory.service_version v where v.service_id = i.service_id)
     where i.run_id = ${runId} and i.service_id = any (${written}::uuid[])`.execute(tx);
}

/** That another directory gives it today confirms it: also what is as it was. */
async function confirmByFeed(tx: Tx, run: FeedRun, today: LocalDate): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update directory.service s set confirmed_on = ${today}::date, confirmed_by = 'feed'
      from directory.feed_item i
     where i.run_id = ${run.id} and s.id = i.service_id and s.feed_id = ${run.feedId} and s.removed_at is null
       and i.what in ('new', 'changed', 'same')
    returning s.id`.execute(tx);
  await showAgain(
    tx,
    rows.map(({ id }) => id),
  );
}

async function takeOut(tx: Tx, run: FeedRun): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update directory.service s set removed_at = now(), removed_because = ${takenOut(run)}, version = version + 1
      from directory.feed_item i
     where i.run_id = ${run.id} and i.what = 'gone' and s.id = i.service_id and s.removed_at is null and s.protection = 'ordinary'
    returning s.id`.execute(tx);
  await showAgain(
    tx,
    rows.map((row) => row.id),
  );
}
