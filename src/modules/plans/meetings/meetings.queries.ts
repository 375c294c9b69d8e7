import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Invited, Meeting } from './meeting.ts';

const MEETINGS = sql`
  select m.id, m.url_id as "urlId", m.status, m.was_due_on as "wasDueOn", m.meets_on as "meetsOn",
         m.starts_at as "startsAt", m.ends_at as "endsAt", m.how, p.place, m.question, m.text,
         m.next_review_on as "nextReviewOn", u.name as by, m.ended_on as "endedOn", m.version
    from plans.meeting m
    left join plans.meeting_place p on p.meeting_id = m.id
    join access.user_account u on u.id = coalesce(m.ended_by, m.planned_by)`;

async function meetingsWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<Meeting[]> {
  const { rows } =
    await sql<Meeting>`${MEETINGS} where ${condition} order by m.ended_on desc nulls first, m.id desc`.execute(tx);
  return rows;
}

/** A plan's meetings, the newest first: the one that is planned, those held, moved and called off. */
export const listMeetings = (tx: Tx, planId: Id<'plan'>): Promise<Meeting[]> =>
  meetingsWhere(tx, sql`m.plan_id = ${planId}`);

export async function findMeeting(tx: Tx, planId: Id<'plan'>, urlId: string): Promise<Meeting | undefined> {
  const [meeting] = await meetingsWhere(tx, sql`m.plan_id = ${planId} and m.url_id = ${urlId}`);
  return meeting;
}

/**
 * Who is asked to a meeting: the family first, then the team, then guests. Who has left the team is not asked any more; what
 * they sent, or that they came, stays.
 */
export async function listInvited(tx: Tx, meetingId: Id<'meeting'>): Promise<Invited[]> {
  const { rows } = await sql<Invited>`
    select i.id, i.url_id as "urlId", i.user_id as "userId", i.org_id as "orgId", i.family_person_id as "familyPersonId",
           case when i.user_id is not null then 'worker' when i.guest_name is not null then 'guest' else 'family' end as kind,
           coalesce(u.name, i.guest_name, '') as name, coalesce(o.name, i.guest_role, '') as role,
           i.guest_email as "guestEmail", i.attendance
      from plans.meeting_invited i
      left join access.user_account u on u.id = i.user_id
      left join access.organisation o on o.id = i.org_id
      join plans.meeting m on m.id = i.meeting_id
     where i.meeting_id = ${meetingId}
       and (i.user_id is null or i.attendance is not null or m.status <> 'planned' or exists (
         select 1 from plans.team_member t
          where (t.plan_id, t.user_id, t.org_id) = (i.plan_id, i.user_id, i.org_id) and t.until > now()))
     order by i.family_person_id is null, i.guest_name is not null, name, i.id
  `.execute(tx);
  return rows;
}

/** Whose calendars a meeting is in: the workers who are asked to it and are still on the team. */
export async function invitedWorkers(tx: Tx, meetingId: Id<'meeting'>): Promise<{ userId: Id<'user'> }[]> {
  const { rows } = await sql<{ userId: Id<'user'> }>`
    select distinct i.user_id as "userId" from plans.meeting_invited i
      join plans.team_member m on m.plan_id = i.plan_id and m.user_id = i.user_id and m.org_id = i.org_id and m.until > now()
     where i.meeting_id = ${meetingId}`.execute(tx);
  return rows;
}
