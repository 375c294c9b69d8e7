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
  const { rows } = await sql<PlanEvent>`
    with about (id) as (select unnest(${personIds}::uuid[])),
         plan as (select distinct f.id, f.url_id, f.opened_at, f.closed_at from about
                    join plans.plan_person p on p.person_id = about.id join plans.family_plan f on f.id = p.plan_id),
         event (what, said, at, plan_id) as (
           select 'opened', '', opened_at, id from plan
           union all select 'closed', '', closed_at, id from plan where closed_at is not null
           union all select 'need', '', e.added_at, e.plan_id from about cross join lateral
             (select n.added_at, n.plan_id from plans.need n
               where n.person_id = about.id order by n.added_at desc limit ${most}) e
           union all select 'action', e.status, e.settled_at, e.plan_id from about cross join lateral
             (select a.status, a.settled_at, a.plan_id from plans.action a
               where a.person_id = about.id and a.settled_at is not null order by a.settled_at desc limit ${most}) e
           union all select 'note', e.kind, e.happened_on::timestamp at time zone 'Europe/London', e.plan_id
             from about cross join lateral
             (select n.kind, n.happened_on, n.plan_id from plans.note n
               where n.person_id = about.id order by n.happened_on desc limit ${most}) e
           union all select 'review', e.kind, e.recorded_at, e.plan_id from about cross join lateral
             (select r.kind, r.recorded_at, r.plan_id from plans.review r
               where r.person_id = about.id order by r.recorded_at desc limit ${most}) e)
    select e.what, e.said, (e.at at time zone 'Europe/London')::date as on, p.url_id as "planUrlId"
      from event e join plan p on p.id = e.plan_id order by e.at desc limit ${most}
  `.execute(tx);
  return rows;
}
