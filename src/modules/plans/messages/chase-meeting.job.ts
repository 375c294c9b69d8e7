import { sql } from 'kysely';
import { z } from 'zod';
import type { UrlId } from '#kernel/id.ts';
import { type LocalDate, addDays, todayInLondon } from '#kernel/local-date.ts';
import { momentInLondon } from '#kernel/when.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';
import { clocksOn } from '../plan/area-lists.queries.ts';
import type { Clocks } from '../clocks/review.rules.ts';
import { addWorkingDays } from '../clocks/working-days.rules.ts';

const STEPS = ['remind', 'overdue', 'escalate'] as const;
type Step = (typeof STEPS)[number];

/**
 * Tells who leads a plan that a meeting comes, or that its day has passed, and the managers when nothing happened since. The
 * database looks first whether the plan is open and still due that day.
 */
export const chaseMeeting: Job<{ plan: string; due: string; step: Step }> = defineJob({
  name: 'plans.chase-meeting',
  asMachinery: true,
  payload: z.object({ plan: z.string(), due: z.iso.date(), step: z.enum(STEPS) }),
  run: ({ payload: { plan, due, step }, database }) =>
    database.as('keeper', async (tx) => {
      await sql`select plans.chase_meeting(${plan}, ${due}, ${step})`.execute(tx);
    }),
});

/** On which day each step is due: some working days before the meeting, the day after, some working days after that. */
export const chasedOn = (
  due: LocalDate,
  { remind, escalate }: Pick<Clocks, 'remind' | 'escalate'>,
): Record<Step, LocalDate> => ({
  remind: addWorkingDays(due, -remind),
  overdue: addDays(due, 1),
  escalate: addDays(addWorkingDays(due, escalate), 1),
});

/** At the beginning of a working day. */
const AT = '07:00';

/** Asks for what is still to come of it, each once. */
export async function askToChase(
  tx: Tx,
  { urlId, nextReviewOn: due }: { urlId: UrlId<'plan'>; nextReviewOn: LocalDate },
  now: Date = new Date(),
): Promise<void> {
  const days = chasedOn(due, await clocksOn(tx, todayInLondon(now)));
  for (const step of STEPS) {
    const inSeconds = (momentInLondon(days[step], AT).getTime() - now.getTime()) / 1000;
    if (inSeconds <= 0) continue;
    const payload = { plan: urlId, due, step };
    await enqueue(tx, chaseMeeting, payload, { author: 'whoever-acts', key: `${urlId} ${due} ${step}`, inSeconds });
  }
}
