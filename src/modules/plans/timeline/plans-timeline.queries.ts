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

/** Of what happened on one day. */
const NEWEST_FIRST = ['closed', 'review', 'action', 'note', 'need', 'opened'];

/** The newest events about these persons, as far as the actor may see what they are about. */
export async function listPlanEvents(tx: Tx, personIds: readonly Id<'person'>[], most: number): Promise<PlanEvent[]> {
  const { rows } = await sql<PlanEvent>`
    with about (id) as (select unnest(${personIds}::uuid[])),
         plan as (select distinct f.id, f.url_id, f.opened_on, f.closed_on from about
                    join plans.plan_person p on p.person_id = about.id join plans.family_plan f on f.id = p.plan_id),
         event (what, said, day, plan_id) as (
           select 'opened', '', opened_on, id from plan
           union all select 'closed', '', closed_on, id from plan where closed_on is not null
           union all select 'need', '', e.added_on, e.plan_id from about cross join lateral
             (select n.added_on, n.plan_id from plans.need n
               where n.person_id = about.id order by n.added_on desc limit ${most}) e
           union all select 'action', e.status, e.settled_on, e.plan_id from about cross join lateral
             (select a.status, a.settled_on, a.plan_id from plans.action a
               where a.person_id = about.id and a.settled_on is not null order by a.settled_on desc limit ${most}) e
           union all select 'note', e.kind, e.happened_on, e.plan_id
             from about cross join lateral
             (select n.kind, n.happened_on, n.plan_id from plans.note n
               where n.person_id = about.id order by n.happened_on desc limit ${most}) e
           union all select 'review', e.kind, e.recorded_on, e.plan_id from about cross join lateral
             (select r.kind, r.recorded_on, r.plan_id from plans.review r
               where r.person_id = about.id order by r.recorded_on desc limit ${most}) e)
    select e.what, e.said, e.day as on, p.url_id as "planUrlId"
      from event e join plan p on p.id = e.plan_id
     order by e.day desc, array_position(${NEWEST_FIRST}::text[], e.what) limit ${most}
  `.execute(tx);
  return rows;
}
