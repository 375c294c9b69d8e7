import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** One number of one rater. `rater` is the same in every meeting, whoever was asked anew each time. */
export type RatedScore = {
  readonly meetingId: Id<'meeting'>;
  readonly on: LocalDate;
  readonly question: string;
  readonly rater: string;
  readonly familyPersonId: Id<'person'> | null;
  /** A worker's or a guest's name; '' for somebody of the family, who is called as in the plan. */
  readonly name: string;
  readonly score: number;
};

/** All numbers of a plan, in the order of its meetings. */
export async function listScoresOfPlan(tx: Tx, planId: Id<'plan'>): Promise<RatedScore[]> {
  const { rows } = await sql<RatedScore>`
    select s.meeting_id as "meetingId", m.meets_on as on, s.question,
           coalesce(i.family_person_id::text, i.user_id || ' ' || i.org_id, lower(i.guest_email)) as rater,
           i.family_person_id as "familyPersonId", coalesce(u.name, i.guest_name, '') as name, s.score
      from plans.meeting_score s
      join plans.meeting m on m.id = s.meeting_id
      join plans.meeting_invited i on i.id = s.invited_id
      left join access.user_account u on u.id = i.user_id
     where s.plan_id = ${planId} and m.status in ('planned', 'held')
     order by m.meets_on, m.id, i.family_person_id is null, name, i.id`.execute(tx);
  return rows;
}
