import { sql } from 'kysely';
import { todayInLondon } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import { bringInByItself } from '../bring-in/bring-in.ts';
import { findRunWithId } from '../feeds.queries.ts';

/**
 * After a directory was read by itself: what changed is brought in, where a curator chose so, and what they must look at waits
 * for them. What they looked at before and left, and came again as it was, does not.
 */
export async function settleRun(doing: Doing, runId: string): Promise<void> {
  const { tx } = doing;
  const run = await findRunWithId(tx, runId);
  if (!run?.scheduled || run.status !== 'read') return;
  await overtakeEarlier(tx, runId);
  const brought = run.bringsIn ? await bringInByItself(doing, run, todayInLondon()) : 0;
  await sql`
    update directory.feed_run r
       set status = ${brought > 0 ? 'brought-in' : 'nothing-new'}, version = version + 1
     where r.id = ${runId}
       and not exists (
         select 1 from directory.feed_item i
          where i.run_id = r.id and i.what in ('new', 'changed', 'changed-here', 'alike', 'gone')
            and not exists (
              select 1 from directory.feed_item e join directory.feed_run o on o.id = e.run_id
               where e.service_id = i.service_id and e.what = i.what and e.entry is not distinct from i.entry
                 and o.feed_id = r.feed_id and o.status = 'brought-in' and o.id <> r.id))`.execute(tx);
}

/** What earlier nights brought and nobody looked at is not looked at any more; what was written of it is still known. */
async function overtakeEarlier(tx: Tx, runId: string): Promise<void> {
  await sql`
    update directory.feed_run o set status = 'overtaken', version = o.version + 1
      from directory.feed_run r
     where r.id = ${runId} and o.feed_id = r.feed_id and o.scheduled and o.status = 'read' and o.begun_at < r.begun_at`.execute(
    tx,
  );
  await sql`
    delete from directory.feed_item i using directory.feed_run o, directory.feed_run r
     where r.id = ${runId} and o.feed_id = r.feed_id and o.scheduled and o.id <> r.id and o.begun_at < r.begun_at
       and i.run_id = o.id and i.written_number is null
       and (o.status <> 'brought-in' or i.what not in ('changed-here', 'alike', 'gone'))`.execute(tx);
}
