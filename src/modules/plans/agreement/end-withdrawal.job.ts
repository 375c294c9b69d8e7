import { sql } from 'kysely';
import { z } from 'zod';
import type { Id, UrlId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';
import { takeOutOfCalendars } from '../messages/calendars.ts';
import type { Withdrawal } from './withdrawals.queries.ts';

type Ended = {
  planId: Id<'plan'>;
  urlId: UrlId<'plan'>;
  nextReviewOn: LocalDate;
  endsPlan: boolean;
  recordedBy: Id<'user'>;
  personIds: Id<'person'>[];
  team: Id<'user'>[];
};

/**
 * The time of a withdrawal has come and nobody decided: the plan is closed, or goes on without one person, in the name of
 * whoever wrote the family's word down. What the team sees ended by itself; this keeps the record true.
 */
export const endWithdrawal: Job<{ withdrawal: string }> = defineJob({
  name: 'plans.end-withdrawal',
  payload: z.object({ withdrawal: z.uuid() }),
  asMachinery: true,
  run: ({ payload, database }) => database.as('keeper', (tx) => endInTime(tx, payload.withdrawal, todayInLondon())),
});

async function endInTime(tx: Tx, withdrawal: string, today: LocalDate): Promise<void> {
  const { rows } = await sql<Ended>`
    select plan_id as "planId", url_id as "urlId", next_review_on as "nextReviewOn", ends_plan as "endsPlan",
           recorded_by as "recordedBy", person_ids as "personIds", team
      from plans.end_withdrawal_in_time(${withdrawal})`.execute(tx);
  const [ended] = rows;
  if (!ended) return;
  const { planId, personIds, recordedBy, endsPlan, team } = ended;
  await recordAudit(tx, 'plans.withdrawal-ended-in-time', personIds, {
    plan: planId,
    withdrawal,
    recordedBy,
    endsPlan,
  });
  const workers = team.map((userId) => ({ userId }));
  if (endsPlan) await takeOutOfCalendars(tx, workers, ended, planId, today);
}

/** A moment after the time that the database has set. */
const AFTERWARDS_SECONDS = 60;

/** Asks for it, for when access closes. */
export const endWhenItIsTime = (tx: Tx, { id, recordedAt, closesAt }: Withdrawal): Promise<void> =>
  enqueue(
    tx,
    endWithdrawal,
    { withdrawal: id },
    { author: 'whoever-acts', inSeconds: (closesAt.getTime() - recordedAt.getTime()) / 1000 + AFTERWARDS_SECONDS },
  );
