import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type LocalDate, addDays } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { RECKONED_DAYS } from '../../caseload/caseload.queries.ts';

export type TeamSchool = {
  readonly id: Id<'organisation'>;
  readonly schoolName: string;
  readonly officerName: string;
  readonly asked: number;
  readonly waiting: number;
  /** Null where nobody waits. */
  readonly longestWait: number | null;
  readonly open: number;
  /** Of those answered in the last 12 months; null where there is none. */
  readonly medianDays: number | null;
  readonly minutes: number;
};

/** Schools of the actor's team by id, in no order. */
export async function describeTeamSchools(tx: Tx, ids: readonly string[], today: LocalDate): Promise<TeamSchool[]> {
  const { rows } = await sql<TeamSchool>`
    select o.id, o.name as "schoolName", u.name as "officerName",
           count(r.id) filter (where r.asked_on > ${addDays(today, -365)})::int as asked,
           count(r.id) filter (where r.status = 'asked')::int as waiting,
           max(${today}::date - r.asked_on) filter (where r.status = 'asked') as "longestWait",
           count(r.id) filter (where r.status <> 'ended')::int as open,
           percentile_disc(0.5) within group (order by r.answered_on - r.asked_on)
             filter (where r.asked_on > ${addDays(today, -365)}) as "medianDays",
           coalesce(max(w.minutes), 0)::int as minutes
      from access.cluster_school c
      join access.organisation o on o.id = c.school_org_id
      join access.user_account u on u.id = c.officer_user_id
      left join identification.team_requests() r on r.school_org_id = o.id
      left join identification.team_minutes(${addDays(today, -RECKONED_DAYS)}) w on w.school_org_id = o.id
     where c.school_org_id = any (${[...ids]}::uuid[])
     group by o.id, o.name, u.name`.execute(tx);
  return rows;
}
