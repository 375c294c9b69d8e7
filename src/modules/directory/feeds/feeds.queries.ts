import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { type FeedRun, ITEMS_SHOWN, type What } from './feed-run.ts';

export type Feed = {
  readonly id: string;
  readonly urlId: string;
  readonly name: string;
  readonly address: string | null;
  readonly licence: string;
  readonly services: number;
};

/** More than an area has. */
const MOST_FEEDS = 200;

export async function listFeeds(tx: Tx): Promise<Feed[]> {
  const { rows } = await sql<Feed>`
    select f.id, f.url_id as "urlId", f.name, f.address, f.licence,
           (select count(*)::int from directory.service s where s.feed_id = f.id and s.removed_at is null) as services
      from directory.feed f order by f.name, f.id limit ${MOST_FEEDS}`.execute(tx);
  return rows;
}

export async function findFeed(tx: Tx, urlId: string): Promise<Feed | undefined> {
  return (await listFeeds(tx)).find((feed) => feed.urlId === urlId);
}

const RUN = sql`
  select r.id, r.url_id as "urlId", r.feed_id as "feedId", f.name as "feedName", r.begun_at as "begunAt",
         u.name as "begunBy", r.status, r.fault, r.complete, r.version
    from directory.feed_run r join directory.feed f on f.id = r.feed_id
    join access.user_account u on u.id = r.begun_by`;

export async function findRun(tx: Tx, urlId: string): Promise<FeedRun | undefined> {
  const { rows } = await sql<FeedRun>`${RUN} where r.url_id = ${urlId}`.execute(tx);
  return rows[0];
}

/** The newest runs of a feed. */
export async function listRuns(tx: Tx, feedId: string): Promise<FeedRun[]> {
  const { rows } = await sql<FeedRun>`
    ${RUN} where r.feed_id = ${feedId} order by r.begun_at desc, r.id desc limit 20`.execute(tx);
  return rows;
}

/** How many services of a run bringing it in would do what to. */
export async function countItems(tx: Tx, runId: string): Promise<Partial<Record<What, number>>> {
  const { rows } = await sql<{ what: What; count: number }>`
    select what, count(*)::int as count from directory.feed_item where run_id = ${runId} group by what`.execute(tx);
  return Object.fromEntries(rows.map(({ what, count }) => [what, count]));
}

export type ItemShown = {
  readonly serviceId: string;
  readonly name: string;
  readonly fault: string | null;
  readonly alike: string | null;
};

export async function listItems(tx: Tx, runId: string, what: What, page: number): Promise<ItemShown[]> {
  const { rows } = await sql<ItemShown>`
    select i.service_id as "serviceId", i.name, i.fault, p.name || ', ' || p.provider_name as alike
      from directory.feed_item i left join directory.published p on p.service_id = i.alike_service_id
     where i.run_id = ${runId} and i.what = ${what}
     order by i.name, i.service_id limit ${ITEMS_SHOWN} offset ${(page - 1) * ITEMS_SHOWN}`.execute(tx);
  return rows;
}
