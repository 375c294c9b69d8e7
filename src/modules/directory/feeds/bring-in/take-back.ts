import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { type FeedRun, isBroughtIn } from '../feed-run.ts';
import { type Begun, doInSteps } from './in-steps.ts';
import { type NotNow, beginWork } from './begin-work.ts';

/** Takes back what a run brought in, as far as it came. */
export async function takeBack(
  doing: Doing,
  run: FeedRun,
  today: LocalDate,
): Promise<Ruling<Begun, 'not-brought-in' | NotNow>> {
  if (!isBroughtIn(run)) return refuse('not-brought-in');
  const begun = await beginWork(doing, run, 'taking-back');
  if (!begun.allowed) return begun;
  await recordAudit(doing.tx, 'directory.feed-taken-back', [], { run: run.id });
  return allow(await doInSteps(doing, run.id, today));
}
