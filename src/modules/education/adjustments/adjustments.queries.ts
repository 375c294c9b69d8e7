import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Adjustment } from './adjustment.ts';

/** More than a child has; a page shows no more. */
const MOST = 50;

/** What schools do and did differently for these persons, what goes on now first, then the newest. */
export async function listAdjustments(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Adjustment[]> {
  const { rows } = await sql<Adjustment>`
    select a.id, a.url_id as "urlId", a.person_id as "personId", a.school_org_id as "schoolOrgId", s.name as "schoolName",
           a.kind, a.what, a.from_on as from, a.until_on as until, a.helped, a.what_changed as "whatChanged",
           a.looked_on as "lookedOn", a.version
      from education.adjustment a join education.school s on s.org_id = a.school_org_id
     where a.person_id = any (${[...personIds]}::uuid[])
     order by a.looked_on is not null, a.from_on desc, a.id desc limit ${MOST}`.execute(tx);
  return rows;
}

/** Whether a child is on the roll of the school that the actor acts for: it alone says what it does for them. */
export async function isOnMyRoll(tx: Tx, personId: Id<'person'>, on: LocalDate): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select 1 from education.enrolment e
      where e.person_id = ${personId} and e.school_org_id = (select acting.my_org()) and e.entry_date <= ${on}
        and (e.leaving_date is null or e.leaving_date >= ${on})) and people.i_hold(${personId}, 3) as is`.execute(tx);
  return rows[0]!.is;
}
