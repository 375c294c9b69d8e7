import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import { ALWAYS, type FeedRun } from '../feed-run.ts';
import type { ForAll } from '../run-words.ts';
import { bringInTerms } from './bring-in-terms.ts';
import { type Begun, doInSteps } from './in-steps.ts';
import { type NotNow, beginWork } from './begin-work.ts';
import { hideNamed } from './keep-places.ts';

/**
 * Brings in what a run read: new services and those that changed, those that were changed here where somebody chose so of each
 * (choose-over/), and, as they choose now, those that look like one of ours; and takes out those that are gone.
 */
export async function bringIn(
  doing: Doing,
  run: FeedRun,
  chosen: readonly ForAll[],
  today: LocalDate,
): Promise<Ruling<Begun, 'not-read' | NotNow>> {
  if (run.status !== 'read') return refuse('not-read');
  const { tx } = doing;
  const begun = await beginWork(doing, run, 'bringing-in');
  if (!begun.allowed) return begun;
  await choose(tx, run.id, chosen);
  await hideNamed(doing, run.id);
  await bringInTerms(tx, run.id, ALWAYS);
  await recordAudit(tx, 'directory.feed-brought-in', [], { run: run.id, chosen: [...chosen] });
  return allow(await doInSteps(doing, run.id, today));
}

/** What is written here after this is not written over, and keeps its service from being taken out. */
async function choose(tx: Tx, runId: string, chosen: readonly ForAll[]): Promise<void> {
  const which = sql`i.run_id = ${runId} and i.what = any (${chosen})`;
  // Services before items, as whoever takes one out does.
  await sql`
    select 1 from directory.service s where s.id in (select i.service_id from directory.feed_item i where ${which})
     order by s.id for update`.execute(tx);
  await sql`
    update directory.feed_item i
       set chosen_over = coalesce((select max(v.number) from directory.service_version v where v.service_id = i.service_id), 0)
     where ${which}`.execute(tx);
}
