import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** Something that happened in a plan. `said` says which of several it was: the kind of a note, how an action ended. */
export type PlanEvent = {
  readonly what: 'opened' | 'closed' | 'need' | 'action' | 'note' | 'review';
  readonly said: string;
  readonly on: LocalDate;
  readonly planUrlId: string;
};

/** The newest events about these persons, as far as the actor may see what they are about. */
export async function listPlanEvents(tx: Tx, personIds: readonly Id<'person'>[], most: number): Promise<PlanEvent[]> {
  const about = sql`person_id = any (${personIds}::uuid[])`;
  const { rows } = await sql<PlanEvent>`
    with plan as (select distinct f.id, f.url_id, f.opened_at, f.closed_at from plans.plan_person p
                    join plans.family_plan f on f.id = p.plan_id where p.${about}),
         event (what, said, at, plan_id) as (
           select 'opened', '', opened_at, id from plan
           union all select 'closed', '', closed_at, id from plan where closed_at is not null
           union all (select 'need', '', added_at, plan_id from plans.need where ${about} order by added_at desc limit ${most})
           union all (select 'action', status, settled_at, plan_id from plans.action
                       where ${about} and settled_at is not null order by settled_at desc limit ${most})
           union all (select 'note', kind, happened_on::timestamp at time zone 'Europe/London', plan_id from plans.note
                       where ${about} order by happened_on desc limit ${most})
           union all (select 'review', kind, recorded_at, plan_id from plans.review
                       where ${about} order by recorded_at desc limit ${most}))
    select e.what, e.said, (e.at at time zone 'Europe/London')::date as on, p.url_id as "planUrlId"
      from event e join plan p on p.id = e.plan_id order by e.at desc limit ${most}
  `.execute(tx);
  return rows;
}
