import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type NamedPerson, listNamed, withChild } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { How } from '../direct-work.rules.ts';

/** A visit or a call that the actor means to make, and has not said what came of. */
export type PlannedVisit = {
  readonly id: Id<'visit-planned'>;
  readonly urlId: UrlId<'visit-planned'>;
  readonly personId: Id<'person'>;
  readonly plannedOn: LocalDate;
  /** As `09:30`; null where the day is enough. */
  readonly atTime: string | null;
  readonly how: How;
  readonly whatFor: string;
  /** Where they live, as far as the actor may know; for visits at home. */
  readonly homes: readonly string[];
  readonly child: NamedPerson;
};

const MINE = sql`
  v.user_id = (select acting.my_user()) and v.org_id = (select acting.my_org())
  and v.work_id is null and v.called_off_because is null`;

const VISITS = sql`
  select v.id, v.url_id as "urlId", v.person_id as "personId", v.planned_on as "plannedOn",
         v.at_time as "atTime", v.how, v.what_for as "whatFor",
         case when v.how = 'visit' then array(
           select distinct concat_ws(', ', replace(a.lines, E'\n', ', '), a.postcode) from people.address a
            where a.person_id = v.person_id and a.to_date is null) else '{}' end as homes
    from plans.visit_planned v where ${MINE}`;

/** The actor's own up to a day, the earliest first. */
export async function listMyVisits(tx: Tx, until: LocalDate, most: number): Promise<PlannedVisit[]> {
  const { rows } = await sql<Omit<PlannedVisit, 'child'>>`
    ${VISITS} and v.planned_on <= ${until} order by v.planned_on, v.at_time nulls last, v.id limit ${most}
  `.execute(tx);
  return withChild(tx, rows);
}

export async function findMyVisit(tx: Tx, urlId: string): Promise<PlannedVisit | undefined> {
  const { rows } = await sql<Omit<PlannedVisit, 'child'>>`${VISITS} and v.url_id = ${urlId}`.execute(tx);
  return (await withChild(tx, rows))[0];
}

/** How many the actor means to make on a day, and how many from before it they have not recorded. */
export async function countMyVisits(
  tx: Tx,
  day: LocalDate,
): Promise<{ readonly today: number; readonly late: number }> {
  const { rows } = await sql<{ today: number; late: number }>`
    select count(*) filter (where v.planned_on = ${day})::int as today,
           count(*) filter (where v.planned_on < ${day})::int as late
      from plans.visit_planned v where ${MINE} and v.planned_on <= ${day}`.execute(tx);
  return rows[0]!;
}

/** With whom the actor worked last: whoever comes back from an unplanned visit looks for one of these. */
export async function listLatelyWorkedWith(tx: Tx, most: number): Promise<NamedPerson[]> {
  const { rows } = await sql<{ id: Id<'person'> }>`
    select w.person_id as id from plans.direct_work w
     where w.written_by = (select acting.my_user()) and w.happened_on > current_date - 60
     group by w.person_id order by max(w.happened_on) desc, w.person_id limit ${most}
  `.execute(tx);
  return listNamed(
    tx,
    rows.map(({ id }) => id),
  );
}
