import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import { newId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import type { Doing } from '#platform/web/request.ts';
import { putInCalendars } from '../../messages/calendars.ts';
import { minutesReady } from '../../messages/plans-messages.ts';
import { personsOf, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { changeFrame } from '../../plan/plan.queries.ts';
import { plansTables } from '../../plans.tables.ts';
import { type ReviewRefusal, ruleOnReviewDate } from '../../clocks/review.rules.ts';
import { listTeam } from '../../team/team.queries.ts';
import type { MeetingInHand } from '../meeting-in-hand.ts';
import { ruleOnHolding } from '../meeting.rules.ts';
import { invitedWorkers } from '../meetings.queries.ts';

export type MeetingEnd = { readonly text: string; readonly nextReviewOn: LocalDate };

export type HoldingRefusal = 'plan-closed' | 'changed-meanwhile' | 'nobody-came' | 'not-yet' | ReviewRefusal;

/** The meeting was held: the plan's clock goes on to the next, and who took part is told that the minutes are there. */
export async function holdMeeting(
  { tx, actor }: Doing,
  { inHand, meeting, invited, today, clocks }: MeetingInHand,
  { text, nextReviewOn }: MeetingEnd,
  version: number,
): Promise<Ruling<void, HoldingRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  if (meeting.meetsOn > today) return refuse('not-yet');
  const held = ruleOnHolding(invited.filter(({ attendance }) => attendance === 'came').length);
  if (!held.allowed) return held;
  const ruling = ruleOnReviewDate(nextReviewOn, today, clocks);
  if (!ruling.allowed) return ruling;
  const { plan } = inHand;
  const { numUpdatedRows } = await plansTables(tx)
    .updateTable('plans.meeting')
    .set({
      status: 'held',
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
  const set = sql`next_review_on = ${ruling.value}, meets_from = null, meets_until = null, reviews_held = reviews_held + 1`;
  if (numUpdatedRows !== 1n || !(await changeFrame(tx, plan, set))) return refuse('changed-meanwhile');
  await recordAudit(tx, 'plans.meeting-held', personsOf(inHand), { plan: plan.id, meeting: meeting.id });
  const others = (await invitedWorkers(tx, meeting.id)).filter(({ userId }) => userId !== actor.userId);
  const to = others.map(({ userId }) => userId);
  await sendMessage(tx, minutesReady, { to, about: plan.urlId, occasion: meeting.id });
  const next = { urlId: plan.urlId, nextReviewOn: ruling.value };
  await putInCalendars(tx, await listTeam(tx, plan.id), next, newId(), today);
  return allow(undefined);
}
