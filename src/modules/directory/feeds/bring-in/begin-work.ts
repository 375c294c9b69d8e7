import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { FeedRun } from '../feed-run.ts';

type Work = 'bringing-in' | 'taking-back';

export type NotNow = 'changed-meanwhile' | 'at-work' | 'newer-brought-in';

/** Begins to bring in a run, or to take it back, as far as its directory is free for that. */
export async function beginWork(
  { tx, actor }: Doing,
  run: FeedRun,
  what: Work,
  { byItself = false } = {},
): Promise<Ruling<void, NotNow>> {
  const free = await isFree(tx, run, what);
  if (!free.allowed) return free;
  const { rows } = await sql`
    update directory.feed_run
       set status = ${what}, reached = default, by_itself = ${byItself}, version = version + 1,
           brought_in_by = case when ${what === 'bringing-in'} then ${actor.userId}::uuid else brought_in_by end,
           brought_in_at = case when ${what === 'bringing-in' && !byItself} then now() else brought_in_at end
     where id = ${run.id} and version = ${run.version} and status = ${run.status} returning id`.execute(tx);
  return rows.length === 0 ? refuse('changed-meanwhile') : allow(undefined);
}

/** One of a directory at a time, and nothing older than what was brought in: until the transaction has ended. */
export async function isFree(
  tx: Tx,
  run: FeedRun,
  what: Work,
): Promise<Ruling<void, Exclude<NotNow, 'changed-meanwhile'>>> {
  await sql`select 1 from directory.feed where id = ${run.feedId} for update`.execute(tx);
  const { rows } = await sql<{ isAtWork: boolean; isNewer: boolean }>`
    select coalesce(bool_or(o.status in ('bringing-in', 'taking-back')), false) as "isAtWork",
           coalesce(bool_or((o.brought_in_at is not null or o.status = 'bring-in-stopped') and o.status <> 'taken-back'
                            and o.begun_at > r.begun_at), false) as "isNewer"
      from directory.feed_run r left join directory.feed_run o on o.feed_id = r.feed_id and o.id <> r.id
     where r.id = ${run.id}`.execute(tx);
  if (rows[0]!.isAtWork) return refuse('at-work');
  return what === 'bringing-in' && rows[0]!.isNewer ? refuse('newer-brought-in') : allow(undefined);
}
