import { sql } from 'kysely';
import { z } from 'zod';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { enqueue } from '#platform/jobs/job.ts';
import type { Doing } from '#platform/web/request.ts';
import { type FeedRun, STEP } from '../feed-run.ts';
import { getRunWithId } from '../feeds.queries.ts';
import { settleBroughtIn } from '../keep-up/settle-brought-in.ts';
import { type NotNow, isFree } from './begin-work.ts';
import { bringInSome, endBringingIn } from './bring-in-some.ts';
import { endTakingBack, takeBackSome } from './take-back-some.ts';

/** What a run with many services goes on with, behind the pages (in-steps.job.ts). */
export const IN_STEPS = { name: 'directory.bring-in', payload: z.object({ run: z.uuid() }) } as const;

/** Whether it is done already, or goes on behind the pages. */
export type Begun = { readonly isDone: boolean };

/** The first step at once; the rest, where there is more, behind the pages, which wait for nothing that is long. */
export async function doInSteps(doing: Doing, runId: string, today: LocalDate): Promise<Begun> {
  const { tx, actor } = doing;
  const isDone = !(await takeStep(doing, runId, today));
  if (!isDone) await enqueue(tx, IN_STEPS, { run: runId }, { author: actor, key: runId });
  return { isDone };
}

/**
 * Brings in, or takes back, some of a run's services. How far it came is kept with them, and who else is at it waits: a step
 * is done once, whoever dies in between. False where nothing is left to do.
 */
export async function takeStep(doing: Doing, runId: string, today: LocalDate): Promise<boolean> {
  const { tx } = doing;
  await sql`select 1 from directory.feed_run where id = ${runId} for update`.execute(tx);
  const run = await getRunWithId(tx, runId);
  if (run.status !== 'bringing-in' && run.status !== 'taking-back') return false;
  const done =
    run.status === 'bringing-in' ? await bringInSome(doing, run, today) : await takeBackSome(doing, run, today);
  if (done.length < STEP) {
    await end(doing, run);
    return false;
  }
  await sql`update directory.feed_run set reached = ${done.at(-1)} where id = ${runId}`.execute(tx);
  return true;
}

function end(doing: Doing, run: FeedRun): Promise<void> {
  if (run.status === 'taking-back') return endTakingBack(doing, run);
  return run.byItself ? settleBroughtIn(doing, run) : endBringingIn(doing, run);
}

/** Goes on where it stopped, in the name of whoever says so. */
export async function goOn(
  doing: Doing,
  run: FeedRun,
  today: LocalDate,
): Promise<Ruling<Begun, 'not-stopped' | NotNow>> {
  if (run.status !== 'bring-in-stopped' && run.status !== 'take-back-stopped') return refuse('not-stopped');
  const what = run.status === 'bring-in-stopped' ? 'bringing-in' : 'taking-back';
  const free = await isFree(doing.tx, run, what);
  if (!free.allowed) return free;
  const { rows } = await sql`
    update directory.feed_run set status = ${what}, version = version + 1
     where id = ${run.id} and status = ${run.status} returning id`.execute(doing.tx);
  if (rows.length === 0) return refuse('not-stopped');
  return allow(await doInSteps(doing, run.id, today));
}
