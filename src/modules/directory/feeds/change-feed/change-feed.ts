import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { FeedToAdd } from '../add-feed/add-feed.ts';
import type { Feed } from '../feeds.queries.ts';

export type FeedKept = FeedToAdd & { readonly readEveryDays: 1 | 7 | null; readonly bringsIn: boolean };

/** What is said of another directory, and whether it is read by itself: from then on in the name of who said so last. */
export async function changeFeed(
  { tx, actor }: Doing,
  { id }: Pick<Feed, 'id'>,
  kept: FeedKept,
  version: number,
): Promise<Ruling<void, 'changed-meanwhile' | 'no-address'>> {
  const { name, address, licence, licenceUrl, pageUrl, readEveryDays: days, bringsIn } = kept;
  if (days !== null && address === '') return refuse('no-address');
  const { rows } = await sql`
    update directory.feed
       set name = ${name}, address = ${address || null}, licence = ${licence}, licence_url = ${licenceUrl || null},
           page_url = ${pageUrl || null},           read_every_days = ${days}, brings_in = ${bringsIn}, version = version + 1,
           next_read_at = case when ${days}::int is not null then directory.night_after(1) end,
           kept_at = case when ${days}::int is not null then now() end,
           kept_by = case when ${days}::int is not null then ${actor.userId}::uuid end,
           kept_for = case when ${days}::int is not null then ${actor.orgId}::uuid end
     where id = ${id} and version = ${version} returning id`.execute(tx);
  if (rows.length === 0) return refuse('changed-meanwhile');
  await sql`select directory.show_source(${id}::uuid)`.execute(tx);
  await recordAudit(tx, 'directory.feed-changed', [], { feed: id, readEveryDays: days, bringsIn });
  return allow(undefined);
}
