import { sql } from 'kysely';
import { newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { momentInLondon } from '#kernel/when.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { putInCalendars } from '../../messages/calendars.ts';
import { personsOf, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { changeFrame } from '../../plan/plan.queries.ts';
import { plansTables } from '../../plans.tables.ts';
import type { MeetingInHand } from '../meeting-in-hand.ts';
import { type How, type MeetingTimeRefusal, ruleOnMeetingTime } from '../meeting.rules.ts';
import { invitedWorkers } from '../meetings.queries.ts';
import { tellOfMove } from '../words/words-links.ts';

export type MeetingMove = {
  readonly on: LocalDate;
  readonly from: string;
  readonly until: string;
  readonly how: How;
  readonly place: string;
  readonly why: string;
};

/** The meeting gets another day, and keeps who is asked and what they sent. Its old day stays in the plan, with why. */
export async function moveMeeting(
  { tx, actor }: Doing,
  { inHand, meeting, today, clocks }: MeetingInHand,
  { on, from, until, how, place, why }: MeetingMove,
  version: number,
): Promise<Ruling<void, 'plan-closed' | 'changed-meanwhile' | MeetingTimeRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const ruling = ruleOnMeetingTime({ on, from, until }, today, clocks);
  if (!ruling.allowed) return ruling;
  const { plan } = inHand;
  const [starts, ends] = [momentInLondon(on, from), momentInLondon(on, until)];
  // The row of its old day is written from what stands there, before that is changed.
  await sql`
    insert into plans.meeting (id, url_id, plan_id, person_id, status, was_due_on, meets_on, starts_at, ends_at, how, question,
                               text, next_review_on, planned_by, planned_on, ended_by, ended_on)
    select ${newId()}, ${newUrlId()}, plan_id, person_id, 'moved', was_due_on, meets_on, starts_at, ends_at, how, question,
           ${why}, ${on}, ${actor.userId}, planned_on, ${actor.userId}, ${today}
      from plans.meeting where id = ${meeting.id}`.execute(tx);
  const { numUpdatedRows } = await plansTables(tx)
    .updateTable('plans.meeting')
    .set({ was_due_on: meeting.meetsOn, meets_on: on, starts_at: starts, ends_at: ends, how, version: version + 1 })
    .where('id', '=', meeting.id)
    .where('version', '=', version)
    .executeTakeFirst();
  const set = sql`next_review_on = ${on}, meets_from = ${starts}, meets_until = ${ends}`;
  if (numUpdatedRows !== 1n || !(await changeFrame(tx, plan, set))) return refuse('changed-meanwhile');
  await plansTables(tx)
    .updateTable('plans.meeting_place')
    .set({ place })
    .where('meeting_id', '=', meeting.id)
    .execute();
  await recordAudit(tx, 'plans.meeting-moved', personsOf(inHand), { plan: plan.id, meeting: meeting.id });
  const moved = { urlId: plan.urlId, nextReviewOn: on, meetsFrom: starts, meetsUntil: ends };
  await putInCalendars(tx, await invitedWorkers(tx, meeting.id), moved, newId(), today);
  await tellOfMove(tx, meeting.id);
  return allow(undefined);
}
