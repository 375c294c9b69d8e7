import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Doing } from '#platform/web/request.ts';
import type { FeedRun } from '../feed-run.ts';

export type NotNow = 'changed-meanwhile' | 'at-work' | 'newer-brought-in';

/** Begins to bring in a run, or to take it back: one of a directory at a time, and nothing older than what was brought in. */
export async function beginWork(
  { tx, actor }: Doing,
  run: FeedRun,
  what: 'bringing-in' | 'taking-back',
  { byItself = false } = {},
): Promise<Ruling<void, NotNow>> {
  await sql`select 1 from directory.feed where id = ${run.feedId} for update`.execute(tx);
  const { rows: others } = await sql<{ isAtWork: boolean; isNewer: boolean }>`
    select coalesce(bool_or(o.status in ('bringing-in', 'taking-back')), false) as "isAtWork",
           coalesce(bool_or(o.status in ('brought-in', 'bring-in-stopped') and o.begun_at > r.begun_at), false) as "isNewer"
      from directory.feed_run r left join directory.feed_run o on o.feed_id = r.feed_id and o.id <> r.id
     where r.id = ${run.id}`.execute(tx);
  if (others[0]!.isAtWork) return refuse('at-work');
  if (what === 'bringing-in' && others[0]!.isNewer) return refuse('newer-brought-in');
  const { rows } = await sql`
    update directory.feed_run
       set status = ${what}, reached = default, by_itself = ${byItself}, version = version + 1,
           brought_in_by = case when ${what === 'bringing-in'} then ${actor.userId}::uuid else brought_in_by end,
           brought_in_at = case when ${what === 'bringing-in' && !byItself} then now() else brought_in_at end
     where id = ${run.id} and version = ${run.version} and status = ${run.status} returning id`.execute(tx);
  return rows.length === 0 ? refuse('changed-meanwhile') : allow(undefined);
}
