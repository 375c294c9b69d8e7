import { sql } from 'kysely';
import { todayInLondon } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import { bringInTerms } from '../bring-in/bring-in-terms.ts';
import { doInSteps } from '../bring-in/in-steps.ts';
import { beginWork } from '../bring-in/begin-work.ts';
import { BY_ITSELF, type FeedRun } from '../feed-run.ts';
import { countItems, getRunWithId } from '../feeds.queries.ts';
import { isManyChanged } from './many-changed.rules.ts';
import { leaveWhatWaits } from './settle-brought-in.ts';

/**
 * After a directory was read by itself: what changed is brought in, where a curator chose so and it is not much at once, and
 * what they must look at waits for them.
 */
export async function settleRun(doing: Doing, runId: string): Promise<void> {
  const { tx } = doing;
  const run = await getRunWithId(tx, runId);
  if (!run.scheduled || run.status !== 'read') return;
  await overtakeEarlier(tx, runId);
  if (
    run.bringsIn &&
    !(await waitsAsMany(tx, run)) &&
    (await beginWork(doing, run, 'bringing-in', { byItself: true })).allowed
  ) {
    await bringInTerms(tx, runId, BY_ITSELF);
    await doInSteps(doing, runId, todayInLondon());
  } else await leaveWhatWaits(tx, runId);
}

/** Whether so much changed at once that somebody must look first; its page says so. */
async function waitsAsMany(tx: Tx, run: FeedRun): Promise<boolean> {
  const { changed = 0, same = 0, gone = 0, 'changed-here': here = 0 } = await countItems(tx, run.id);
  if (!isManyChanged(changed, changed + same + gone + here)) return false;
  await sql`update directory.feed_run set fault = 'many-changed' where id = ${run.id}`.execute(tx);
  return true;
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
       and o.status not in ('bringing-in', 'bring-in-stopped', 'taking-back', 'take-back-stopped')
       and (o.status <> 'brought-in' or i.what not in ('changed-here', 'alike', 'may-be-hidden', 'gone'))`.execute(tx);
}
