import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { putInCalendars } from '../../messages/calendars.ts';
import { personsOf, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { changeFrame } from '../../plan/plan.queries.ts';
import { plansTables } from '../../plans.tables.ts';
import { type ReviewRefusal, ruleOnReviewDate } from '../../clocks/review.rules.ts';
import { listTeam } from '../../team/team.queries.ts';
import type { MeetingInHand } from '../meeting-in-hand.ts';

export type CallingOff = { readonly why: string; readonly nextReviewOn: LocalDate };

/** The meeting does not take place. The plan says by when there is to be another. */
export async function callOffMeeting(
  { tx, actor }: Doing,
  { inHand, meeting, today, clocks }: MeetingInHand,
  { why, nextReviewOn }: CallingOff,
  version: number,
): Promise<Ruling<void, 'plan-closed' | 'changed-meanwhile' | ReviewRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const ruling = ruleOnReviewDate(nextReviewOn, today, clocks);
  if (!ruling.allowed) return ruling;
  const { plan } = inHand;
  const { numUpdatedRows } = await plansTables(tx)
    .updateTable('plans.meeting')
    .set({
      status: 'called-off',
      text: why,
      next_review_on: ruling.value,
      ended_by: actor.userId,
      ended_on: today,
      version: version + 1,
    })
    .where('id', '=', meeting.id)
    .where('version', '=', version)
    .where('status', '=', 'planned')
    .executeTakeFirst();
  const set = sql`next_review_on = ${ruling.value}, meets_from = null, meets_until = null`;
  if (numUpdatedRows !== 1n || !(await changeFrame(tx, plan, set))) return refuse('changed-meanwhile');
  await recordAudit(tx, 'plans.meeting-called-off', personsOf(inHand), { plan: plan.id, meeting: meeting.id });
  const next = { urlId: plan.urlId, nextReviewOn: ruling.value };
  await putInCalendars(tx, await listTeam(tx, plan.id), next, newId(), today);
  return allow(undefined);
}
