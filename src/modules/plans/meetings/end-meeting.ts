import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { type ReviewRefusal, ruleOnReviewDate } from '../clocks/review.rules.ts';
import { putInCalendars } from '../messages/calendars.ts';
import { personsOf } from '../plan/plan-in-hand.ts';
import { changeFrame } from '../plan/plan.queries.ts';
import { plansTables } from '../plans.tables.ts';
import { listTeam } from '../team/team.queries.ts';
import type { MeetingInHand } from './meeting-in-hand.ts';

/** How a meeting ends: what was said there, or why it does not take place; and by when there is to be another. */
export type MeetingEnd = {
  readonly status: 'held' | 'called-off';
  readonly text: string;
  readonly nextReviewOn: LocalDate;
};

/** A planned meeting, as it was read (`version`), is over: the plan's clock goes on to the next, also in the team's calendars. */
export async function endMeeting(
  { tx, actor }: Doing,
  { inHand, meeting, today, clocks }: MeetingInHand,
  { status, text, nextReviewOn }: MeetingEnd,
  version: number,
): Promise<Ruling<void, 'changed-meanwhile' | ReviewRefusal>> {
  const ruling = ruleOnReviewDate(nextReviewOn, today, clocks);
  if (!ruling.allowed) return ruling;
  const { plan } = inHand;
  const { numUpdatedRows } = await plansTables(tx)
    .updateTable('plans.meeting')
    .set({
      status,
      text,
      next_review_on: ruling.value,
      ended_by: actor.userId,
      ended_on: today,
      version: version + 1,
    })
    .where('id', '=', meeting.id)
    .where('version', '=', version)
    .where('status', '=', 'planned')
    .executeTakeFirst();
  const set = sql`next_review_on = ${ruling.value}, meets_from = null, meets_until = null,
    reviews_held = reviews_held + ${status === 'held' ? 1 : 0}::int`;
  if (numUpdatedRows !== 1n || !(await changeFrame(tx, plan, set))) return refuse('changed-meanwhile');
  await recordAudit(tx, `plans.meeting-${status}`, personsOf(inHand), { plan: plan.id, meeting: meeting.id });
  const next = { urlId: plan.urlId, nextReviewOn: ruling.value };
  await putInCalendars(tx, await listTeam(tx, plan.id), next, newId(), today);
  return allow(undefined);
}
