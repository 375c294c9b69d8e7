import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { FeedRun } from '../feed-run.ts';

/**
 * Another directory confirms what it gives as of the day on which it says that it was sure of it, and never later than today.
 * Gives which services of these it confirmed.
 */
export async function confirmByFeed(
  tx: Tx,
  run: FeedRun,
  serviceIds: readonly string[],
  today: LocalDate,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update directory.service s set confirmed_on = sure.of, confirmed_by = 'feed'
      from directory.feed_item i
     cross join lateral (
       select least(${today}::date, coalesce(directory.as_day(i.entry ->> 'assured_date'), directory.as_moment(i.entry ->> 'last_modified')::date, ${today}::date)) as of) sure
     where i.run_id = ${run.id} and i.service_id = any (${serviceIds}::uuid[]) and s.id = i.service_id
       and s.feed_id = ${run.feedId} and s.removed_at is null
       and i.what in ('new', 'changed', 'same') and coalesce(s.confirmed_on < sure.of, true)
    returning s.id`.execute(tx);
  return rows.map(({ id }) => id);
}
