import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type TimelinePart, isBelow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';

/** Something that happened in a plan, or was done with somebody without one. `said` says which of several it was. */
export type PlanEvent = {
  readonly id: string;
  readonly what: 'opened' | 'grown' | 'closed' | 'need' | 'voice' | 'level' | 'action' | 'note' | 'work' | 'meeting';
  readonly said: string;
  readonly on: LocalDate;
  readonly planUrlId: string | null;
  /** Of direct work without a plan. */
  readonly personUrlId: string | null;
  /** Null where it is about the whole family. */
  readonly personId: Id<'person'> | null;
};

/** Of what happened on one day, the last: an event's id begins with its place among them. */
const IN_ORDER = ['opened', 'grown', 'voice', 'level', 'need', 'note', 'work', 'action', 'meeting', 'closed'] as const;

/** What hangs on a plan and is an event: on which day, and which of several it was. An index on person and day serves each. */
const HUNG = [
  { what: 'need', table: 'plans.need', day: 'added_on', said: sql`''` },
  { what: 'voice', table: 'plans.voice', day: 'heard_on', said: sql`r.kind` },
  { what: 'level', table: 'plans.level_judgement', day: 'judged_on', said: sql`''` },
  { what: 'note', table: 'plans.note', day: 'happened_on', said: sql`''` },
  { what: 'work', table: 'plans.direct_work', day: 'happened_on', said: sql`r.came_of_it` },
  { what: 'action', table: 'plans.action', day: 'settled_on', said: sql`r.status` },
  { what: 'meeting', table: 'plans.meeting', day: 'ended_on', said: sql`r.status` },
] as const;

const idOf = (what: PlanEvent['what'], id: string) =>
  sql`concat(${sql.lit(`${IN_ORDER.indexOf(what)} ${what} `)}, ${sql.ref(id)})`;

/** A part of what happened in the plans of these persons, as far as the actor may see what it is about. */
export async function listPlanEvents(
  tx: Tx,
  personIds: readonly Id<'person'>[],
  part: TimelinePart,
): Promise<PlanEvent[]> {
  const hung = HUNG.map(({ what, table, day, said }) => {
    const [on, id] = [sql.ref(`r.${day}`), idOf(what, 'r.id')];
    return sql`select e.* from about cross join lateral (
      select ${sql.lit(what)}, ${said}, ${on}, ${id}, r.plan_id, case when not r.whole_family then r.person_id end
        from ${sql.table(table)} r
       where r.person_id = about.id and ${on} is not null and ${isBelow(part, on, id)}
       order by ${on} desc, r.id desc limit ${part.most}) e`;
  });
  const { rows } = await sql<PlanEvent>`
    with about (id) as (select unnest(${personIds}::uuid[])),
         plan as (select distinct f.id, f.url_id, f.opened_on, nullif(f.taf_since, f.opened_on) as grown_on, f.closed_on from about
                    join plans.plan_person p on p.person_id = about.id join plans.family_plan f on f.id = p.plan_id),
         event (what, said, day, id, plan_id, person_id) as (
           select 'opened', '', opened_on, ${idOf('opened', 'id')}, id, null::uuid from plan
           union all select 'grown', '', grown_on, ${idOf('grown', 'id')}, id, null from plan
           union all select 'closed', '', closed_on, ${idOf('closed', 'id')}, id, null from plan
           union all ${sql.join(hung, sql` union all `)})
    select e.id, e.what, e.said, e.day as on, p.url_id as "planUrlId", e.person_id as "personId",
           (select c.url_id from people.person c where c.id = e.person_id and e.plan_id is null) as "personUrlId"
      from event e left join plan p on p.id = e.plan_id
     where e.day is not null and ${isBelow(part, sql`e.day`, sql`e.id`)}
     order by e.day desc, e.id collate "C" desc limit ${part.most}
  `.execute(tx);
  return rows;
}
