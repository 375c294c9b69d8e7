import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { PER_PAGE } from '#platform/web/paging.rules.ts';
import { ALWAYS, BY_ITSELF, type FeedRun, ITEMS_SHOWN, type What } from './feed-run.ts';
import type { FeedFaultKind } from './read-feed/feed-fault.ts';

export type Feed = {
  readonly id: string;
  readonly urlId: string;
  readonly name: string;
  readonly address: string | null;
  readonly licence: string;
  readonly licenceUrl: string | null;
  readonly pageUrl: string | null;
  readonly services: number;
  /** Null where it is read only when somebody says so. */
  readonly readEveryDays: 1 | 7 | null;
  readonly nextReadAt: Date | null;
  readonly bringsIn: boolean;
  /** Whoever chose that it is read by itself. */
  readonly keptBy: string | null;
  readonly version: number;
  /** When it could last be read to its end. */
  readonly readAt: Date | null;
  /** Since when it cannot be read, and what it was the last time. */
  readonly failsSince: Date | null;
  readonly fault: FeedFaultKind | null;
  /** The run that waits for a curator. */
  readonly waits: string | null;
  /** When somebody chose that it is read by itself, and when it was begun by itself last. */
  readonly keptAt: Date | null;
  readonly tried: Date | null;
  /** Since when it is not read any more. */
  readonly endedAt: Date | null;
};

const FEEDS = sql`
  select f.id, f.url_id as "urlId", f.name, f.address, f.licence, f.licence_url as "licenceUrl", f.page_url as "pageUrl", f.version,
         f.read_every_days as "readEveryDays", f.next_read_at as "nextReadAt", f.brings_in as "bringsIn", u.name as "keptBy",
         f.kept_at as "keptAt", f.ended_at as "endedAt",
         (select max(r.begun_at) from directory.feed_run r where r.feed_id = f.id and r.scheduled) as tried,
         (select count(*)::int from directory.service s where s.feed_id = f.id and s.removed_at is null) as services,
         well.at as "readAt", fails.since as "failsSince", fails.fault, waits.url_id as waits
    from directory.feed f
    left join access.user_account u on u.id = f.kept_by
    left join lateral (
      select max(r.begun_at) as at, max(r.begun_at) filter (where r.status = 'brought-in') as brought from directory.feed_run r
       where r.feed_id = f.id and r.status not in ('reading', 'failed')) well on true
    left join lateral (
      select min(r.begun_at) as since, (array_agg(r.fault order by r.begun_at desc))[1] as fault from directory.feed_run r
       where r.feed_id = f.id and r.status = 'failed' and r.fault not in ('begun-again', 'ended')
         and (well.at is null or r.begun_at > well.at)) fails on true
    left join lateral (
      select r.url_id from directory.feed_run r
       where r.feed_id = f.id and r.status in ('read', 'bring-in-stopped', 'take-back-stopped') and (well.brought is null or r.begun_at > well.brought)
       order by r.begun_at desc limit 1) waits on true`;

const pageOf = (page: number) => sql`limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`;

export async function listFeeds(tx: Tx, page: number): Promise<{ feeds: Feed[]; total: number }> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from directory.feed`.execute(tx);
  const feeds = await sql<Feed>`${FEEDS} order by f.name, f.id ${pageOf(page)}`.execute(tx);
  return { feeds: feeds.rows, total: rows[0]!.total };
}

export async function findFeed(tx: Tx, urlId: string): Promise<Feed | undefined> {
  const { rows } = await sql<Feed>`${FEEDS} where f.url_id = ${urlId}`.execute(tx);
  return rows[0];
}

export async function findFeedWithId(tx: Tx, id: string): Promise<Feed | undefined> {
  const { rows } = await sql<Feed>`${FEEDS} where f.id = ${id}`.execute(tx);
  return rows[0];
}

/** How many wait for a curator to look at what came; none for anybody else. */
export async function countFeedsThatWait(tx: Tx): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(f.waits)::int as waiting from (${FEEDS}) f`.execute(tx);
  return rows[0]!.waiting;
}

const RUN = sql`
  select r.id, r.url_id as "urlId", r.feed_id as "feedId", f.name as "feedName", r.begun_at as "begunAt",
         u.name as "begunBy", r.status, r.fault, r.complete, r.version, r.scheduled, r.by_itself as "byItself", r.reached,
         f.brings_in as "bringsIn", r.brought_in_at as "broughtInAt",
         exists (select 1 from directory.feed_table t where t.run_id = r.id) as "isTable"
    from directory.feed_run r join directory.feed f on f.id = r.feed_id
    join access.user_account u on u.id = r.begun_by`;

export async function findRun(tx: Tx, urlId: string): Promise<FeedRun | undefined> {
  const { rows } = await sql<FeedRun>`${RUN} where r.url_id = ${urlId}`.execute(tx);
  return rows[0];
}

/** Throws where there is none, or whoever asks does not look after the directory any more: so what is done later ends. */
export async function getRunWithId(tx: Tx, id: string): Promise<FeedRun> {
  const { rows } = await sql<FeedRun>`${RUN} where r.id = ${id}`.execute(tx);
  if (!rows[0]) throw new Error(`run ${id} is not theirs`);
  return rows[0];
}

/** The runs of a feed, the newest first: a page of them. */
export async function listRuns(tx: Tx, feedId: string, page: number): Promise<{ runs: FeedRun[]; total: number }> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from directory.feed_run where feed_id = ${feedId}`.execute(tx);
  const runs = await sql<FeedRun>`
    ${RUN} where r.feed_id = ${feedId} order by r.begun_at desc, r.id desc ${pageOf(page)}`.execute(tx);
  return { runs: runs.rows, total: rows[0]!.total };
}

/** How many services of a run bringing it in would do what to. */
export async function countItems(tx: Tx, runId: string): Promise<Partial<Record<What, number>>> {
  const { rows } = await sql<{ what: What; count: number }>`
    select what, count(*)::int as count from directory.feed_item where run_id = ${runId} group by what`.execute(tx);
  return Object.fromEntries(rows.map(({ what, count }) => [what, count]));
}

/** Over how many services that were changed here somebody chose to write. */
export async function countChosenOver(tx: Tx, runId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from directory.feed_item
     where run_id = ${runId} and what = 'changed-here' and chosen_over is not null`.execute(tx);
  return rows[0]!.count;
}

/** Of the services that are brought in or taken back, how many are done. */
export type Progress = { readonly done: number; readonly of: number };

/** How far a run is that is brought in or taken back, or stopped on the way. */
export async function findProgress(tx: Tx, { id, status, byItself, reached }: FeedRun): Promise<Progress | undefined> {
  const isIn = status === 'bringing-in' || status === 'bring-in-stopped';
  if (!isIn && status !== 'taking-back' && status !== 'take-back-stopped') return undefined;
  const which = isIn
    ? sql`i.what = any (${byItself ? BY_ITSELF : ALWAYS}) or i.chosen_over is not null`
    : sql`i.written_number is not null or i.taken_out or i.was_removed_at is not null`;
  const { rows } = await sql<Progress>`
    select count(*) filter (where i.service_id <= ${reached})::int as done, count(*)::int as of
      from directory.feed_item i where i.run_id = ${id} and (${which})`.execute(tx);
  return rows[0];
}

/** Whether a place of it is where no place of this directory can be. */
const ASTRAY = sql`
  exists (select 1 from jsonb_array_elements(i.entry -> 'service_at_locations') l where directory.is_astray(l -> 'location'))`;

/** How many services of a run have such a place. */
export async function countAstray(tx: Tx, runId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from directory.feed_item i where i.run_id = ${runId} and ${ASTRAY}`.execute(tx);
  return rows[0]!.count;
}

export type ItemShown = {
  readonly serviceId: string;
  readonly name: string;
  readonly provider: string | null;
  /** In a table. */
  readonly place: number | null;
  readonly fault: string | null;
  readonly alike: string | null;
  /** It says that it is where no place of this directory can be. */
  readonly isAstray: boolean;
};

export async function listItems(tx: Tx, runId: string, what: What, page: number): Promise<ItemShown[]> {
  const { rows } = await sql<ItemShown>`
    select i.service_id as "serviceId", i.name, i.place, i.fault,
           i.entry -> 'organization' ->> 'name' as provider, p.name || ', ' || p.provider_name as alike, ${ASTRAY} as "isAstray"
      from directory.feed_item i left join directory.published p on p.service_id = i.alike_service_id
     where i.run_id = ${runId} and i.what = ${what}
     order by i.place, i.name, i.service_id limit ${ITEMS_SHOWN} offset ${(page - 1) * ITEMS_SHOWN}`.execute(tx);
  return rows;
}
