import { sql } from 'kysely';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { FeedRun } from '../feed-run.ts';

/** What changed is brought in by itself; the rest of the run waits for a curator. */
export async function settleBroughtIn({ tx }: Doing, run: FeedRun): Promise<void> {
  const { rows } = await sql<{ brought: number }>`
    with brought as (
      select count(*)::int as count from directory.feed_item i where i.run_id = ${run.id} and i.written_number is not null)
    update directory.feed_run r
       set status = 'read', by_itself = false, version = version + 1, brought_in_at = case when b.count > 0 then now() end
      from brought b where r.id = ${run.id}
    returning b.count as brought`.execute(tx);
  await recordAudit(tx, 'directory.feed-brought-in-by-itself', [], { run: run.id, services: rows[0]!.brought });
  await leaveWhatWaits(tx, run.id);
}

/** Where nothing is left for a curator, nothing waits: what they looked at before and left, and came again as it was, is not. */
export const leaveWhatWaits = (tx: Tx, runId: string): Promise<unknown> =>
  sql`
    update directory.feed_run r
       set status = case when r.brought_in_at is null then 'nothing-new' else 'brought-in' end, version = version + 1
     where r.id = ${runId} and r.status = 'read'
       and not exists (
         select 1 from directory.feed_item i
          where i.run_id = r.id and i.what in ('new', 'changed', 'changed-here', 'alike', 'may-be-hidden', 'gone')
            and not exists (
              select 1 from directory.feed_item e join directory.feed_run o on o.id = e.run_id
               where e.service_id = i.service_id and e.what = i.what
                 and (e.entry is not distinct from i.entry or directory.said_in(e.entry) = directory.said_in(i.entry))
                 and o.feed_id = r.feed_id and o.status = 'brought-in' and o.id <> r.id))`.execute(tx);
