import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type LocalDate, addDays } from '#kernel/local-date.ts';
import { type NamedPerson, withChild } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { HelpStatus } from '../help-requests/help-status.rules.ts';
import { type LiaisonNorms, type Stage, type Work, reasonsToLook, stageOf } from './workload.rules.ts';

/** Over how many days the hours of a week are reckoned. */
export const RECKONED_DAYS = 28;

/** The children with whom the actor works: whom a school asks about, and for whom they are on the team of a plan. */
export const MY_CHILDREN = sql`
  (select h.person_id from identification.help_request h
    where h.team_org_id = (select acting.my_org()) and h.officer_user_id = (select acting.my_user()) and h.status <> 'ended'
   union
   select o.person_id from plans.plan_person o
    where o.opened_for and o.until > now() and o.plan_id = any (array(select m.plan_id from plans.my_open_plans m)))`;

/** Beside `c`, a child of the actor's: their request, their plan, and what the actor did. */
export const THEIR_WORK = sql`
  left join lateral (
    select r.status, r.asked_on, r.from_org_id from identification.help_request r
     where r.person_id = c.person_id and r.team_org_id = (select acting.my_org())
       and r.officer_user_id = (select acting.my_user()) and r.status <> 'ended'
     order by r.asked_on, r.id limit 1) h on true
  left join lateral (
    select f.opened_on, f.next_review_on, f.reviews_held from plans.plan_person o join plans.family_plan f on f.id = o.plan_id
     where o.person_id = c.person_id and o.opened_for and o.until > now() and f.closed_at is null
       and f.id = any (array(select m.plan_id from plans.my_open_plans m))
     order by f.opened_on limit 1) p on true
  left join lateral (
    select max(d.happened_on) filter (where d.came_of_it <> 'attempted') as made from plans.direct_work d
     where d.person_id = c.person_id and d.written_by = (select acting.my_user())) w on true`;

export const STAGE = sql`case when p.reviews_held is null then h.status when p.reviews_held = 0 then 'plan-begun' else 'plan-reviewed' end`;

/** A child of a caseload, with why to look, and the hours that went there against those of the stage. */
export type CaseloadLine = {
  readonly id: Id<'person'>;
  readonly child: NamedPerson;
  readonly stage: Stage;
  readonly schoolName: string | null;
  readonly since: LocalDate;
  readonly madeOn: LocalDate | null;
  readonly nextOn: LocalDate | null;
  readonly reasons: readonly string[];
  /** A week, over the last four. */
  readonly minutesWorked: number;
  readonly minutesOfStage: number;
};

type Row = Omit<Work, 'stage' | 'since'> & {
  readonly personId: Id<'person'>;
  readonly status: Exclude<HelpStatus, 'ended'> | null;
  readonly reviewsHeld: number | null;
  readonly askedOn: LocalDate | null;
  readonly openedOn: LocalDate | null;
  readonly schoolName: string | null;
  readonly minutes: number;
};

/** Children by id, in no order. */
export async function describeCaseload(
  tx: Tx,
  ids: readonly Id<'person'>[],
  norms: LiaisonNorms,
  today: LocalDate,
): Promise<CaseloadLine[]> {
  const { rows } = await sql<Row>`
    select c.person_id as "personId", h.status, h.asked_on as "askedOn", s.name as "schoolName", p.opened_on as "openedOn",
           p.reviews_held as "reviewsHeld", p.next_review_on as "reviewDueOn", w.made as "madeOn", v.next as "nextOn",
           v.unrecorded as "unrecordedOn", d.attempts as "attemptsSince", d.minutes
      from unnest(${[...ids]}::uuid[]) c (person_id) ${THEIR_WORK}
      left join access.organisation s on s.id = h.from_org_id
      left join lateral (
        select count(*) filter (where t.came_of_it = 'attempted' and (w.made is null or t.happened_on > w.made))::int as attempts,
               coalesce(sum(t.minutes) filter (where t.happened_on > ${addDays(today, -RECKONED_DAYS)}), 0)::int as minutes
          from plans.direct_work t where t.person_id = c.person_id and t.written_by = (select acting.my_user())) d on true
      left join lateral (
        select min(n.planned_on) filter (where n.planned_on >= ${today}) as next,
               min(n.planned_on) filter (where n.planned_on < ${today}) as unrecorded
          from plans.visit_planned n
         where n.person_id = c.person_id and n.user_id = (select acting.my_user()) and n.work_id is null
           and n.called_off_because is null) v on true`.execute(tx);
  return (await withChild(tx, rows)).flatMap((row) => lineOf(row, norms, today));
}

/** None where the work has ended meanwhile. */
function lineOf(row: Row & { readonly child: NamedPerson }, norms: LiaisonNorms, today: LocalDate): CaseloadLine[] {
  const stage = stageOf(row.status, row.reviewsHeld);
  const since = row.askedOn ?? row.openedOn;
  if (!stage || !since) return [];
  return [
    {
      id: row.personId,
      child: row.child,
      stage,
      since,
      schoolName: row.schoolName,
      madeOn: row.madeOn,
      nextOn: row.nextOn,
      reasons: reasonsToLook({ ...row, stage, since }, norms, today),
      minutesWorked: Math.round((row.minutes * 7) / RECKONED_DAYS),
      minutesOfStage: norms[stage],
    },
  ];
}
