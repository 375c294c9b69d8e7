import { sql } from 'kysely';
import { z } from 'zod';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { enqueue } from '#platform/jobs/job.ts';
import type { Doing } from '#platform/web/request.ts';
import type { OrganisationEntry, ServiceEntry } from '../../entry/entry.ts';
import { type Ours, ours } from '../../entry/ours.ts';
import { publishEntries, showAgain, writeEntries, writeProviders } from '../../entry/write-entries.ts';
import { type FeedRun, WHAT, type What, takenOut } from '../feed-run.ts';
import { dropTable } from '../csv/keep-table.ts';
import { judgeItems } from '../read-feed/judge-items.ts';
import { bringInTerms } from './bring-in-terms.ts';
import { confirmByFeed } from './confirm-by-feed.ts';
import { keepPlaces } from './keep-places.ts';

type Item = {
  readonly serviceId: string;
  readonly entry: ServiceEntry & { organization: OrganisationEntry };
  readonly ours: Ours | null;
};

const AT_ONCE = 500;

/** What is done without being asked for; the rest is chosen. */
export const ALWAYS: readonly What[] = ['new', 'changed'];

/**
 * Brings in what a run read: new services and those that changed, and, where somebody chose so, those that were changed here,
 * those that look like one of ours, and takes out those that are gone. Everybody reads it at once, where they are few; many are
 * brought in step by step behind the pages, which wait for nothing that is long.
 */
export async function bringIn(
  doing: Doing,
  run: FeedRun,
  chosen: readonly What[],
  today: LocalDate,
): Promise<Ruling<void, 'not-read' | 'changed-meanwhile'>> {
  if (run.status !== 'read') return refuse('not-read');
  const { tx, actor } = doing;
  const { rows } = await sql<{ isMuch: boolean }>`
    update directory.feed_run r set status = 'bringing-in', brought_in_by = ${actor.userId}, brought_in_at = now(), version = version + 1
     where id = ${run.id} and version = ${run.version} and status = 'read'
       and not exists (select 1 from directory.feed_run n
                        where n.feed_id = ${run.feedId} and n.status = 'brought-in' and n.begun_at > r.begun_at)
    returning (select count(*) > ${AT_ONCE} from directory.feed_item i where i.run_id = r.id and i.what <> 'same') as "isMuch"`.execute(
    tx,
  );
  if (rows.length === 0) return refuse('changed-meanwhile');
  await judgeItems(tx, run.id); // what was written here since it was read counts too
  await bringInTerms(tx, run.id, [...ALWAYS, ...chosen]);
  await recordAudit(tx, 'directory.feed-brought-in', [], { run: run.id, chosen: [...chosen] });
  if (rows[0]!.isMuch) {
    await enqueue(tx, BRING_IN, { run: run.id, chosen: [...chosen] }, { author: actor });
    return allow(undefined);
  }
  await writeItems(doing, run, [...ALWAYS, ...chosen], today);
  await endBringingIn(doing, run, chosen, today);
  return allow(undefined);
}

/** What a run with many services goes on with, behind the pages (bring-in.job.ts). */
export const BRING_IN = {
  name: 'directory.bring-in',
  payload: z.object({ run: z.uuid(), chosen: z.array(z.enum(WHAT)) }),
} as const;

/** What comes after the services themselves. */
export async function endBringingIn(
  { tx }: Doing,
  run: FeedRun,
  chosen: readonly What[],
  today: LocalDate,
): Promise<void> {
  await sql`update directory.feed_run set status = 'brought-in', version = version + 1 where id = ${run.id}`.execute(
    tx,
  );
  await confirmByFeed(tx, run, today);
  if (chosen.includes('gone')) await takeOut(tx, run);
  await dropTable(tx, run.id);
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
  let count = 0;
  for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
    const step: Step = await writeStep(doing, run, whats, { today, after });
    count += step.written;
    after = step.after;
  }
  return count;
}

export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** How many services have a new version, and the last one that was looked at; undefined where that was all. */
export type Step = { readonly written: number; readonly after: string | undefined };

/** Writes some of the services of a run, in the order of their ids, with what we know of them beside their entry. */
export async function writeStep(
  doing: Doing,
  run: FeedRun,
  whats: readonly What[],
  { today, after }: { readonly today: LocalDate; readonly after: string },
): Promise<Step> {
  const { tx } = doing;
  const from = { today, because: `From ${run.feedName}`, feedId: run.feedId };
  const { rows: items } = await sql<Item>`
    select i.service_id as "serviceId", i.entry,
           coalesce(i.ours, (select v.ours from directory.service_version v
                              where v.service_id = i.service_id order by v.number desc limit 1)) as ours
      from directory.feed_item i
     where i.run_id = ${run.id} and i.what = any (${whats}) and i.entry is not null and i.service_id > ${after}
     order by i.service_id limit ${AT_ONCE}`.execute(tx);
  const last = items.at(-1);
  if (!last) return { written: 0, after: undefined };
  const providers = new Map(items.map(({ entry }) => [entry.organization.id, entry.organization]));
  await writeProviders(doing, [...providers.values()], from);
  const entries = items.map(({ entry, ours: known }) => ({
    entry,
    ours: known ?? ours.parse({}),
    providerId: entry.organization.id,
  }));
  const written = await writeEntries(doing, entries, from);
  await noteWritten(tx, run.id, items, written);
  await keepPlaces(
    doing,
    run.id,
    items.map(({ serviceId }) => serviceId),
  );
  await publishEntries(tx, written);
  await showAgain(
    tx,
    items.map(({ serviceId }) => serviceId),
  );
  return { written: written.length, after: items.length < AT_ONCE ? undefined : last.serviceId };
}

/** One that had been taken out comes back; that, and which version was written, is kept, to take it back. */
async function noteWritten(tx: Tx, runId: string, items: readonly Item[], written: readonly string[]): Promise<void> {
  const ids = items.map(({ serviceId }) => serviceId);
  await sql`
    update directory.feed_item i set was_removed_at = s.removed_at, was_removed_because = s.removed_because
      from directory.service s
     where i.run_id = ${runId} and i.service_id = any (${ids}::uuid[]) and s.id = i.service_id and s.removed_at is not null`.execute(
    tx,
  );
  await sql`
    update directory.service set removed_at = null, removed_because = '', version = version + 1
     where id = any (${ids}::uuid[]) and removed_at is not null`.execute(tx);
  await sql`
    update directory.feed_item i
       set written_number = (select max(v.number) from directory.service_version v where v.service_id = i.service_id)
     where i.run_id = ${runId} and i.service_id = any (${written}::uuid[])`.execute(tx);
}

async function takeOut(tx: Tx, run: FeedRun): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    with out as (
      update directory.service s set removed_at = now(), removed_because = ${takenOut(run)}, version = version + 1
        from directory.feed_item i
       where i.run_id = ${run.id} and i.what = 'gone' and s.id = i.service_id and s.removed_at is null and s.protection = 'ordinary'
      returning s.id)
    update directory.feed_item i set taken_out = true from out where i.run_id = ${run.id} and i.service_id = out.id
    returning i.service_id as id`.execute(tx);
  await showAgain(
    tx,
    rows.map((row) => row.id),
  );
}
