import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Suspension } from '../child-at-school/suspended-days.rules.ts';

/** What these persons had at any school, in order; as it was known at a time, or now. */
export async function suspensionsOf(tx: Tx, personIds: readonly Id<'person'>[], knownAt?: Date): Promise<Suspension[]> {
  const { rows } = await sql<Suspension>`
    select id, person_id as "personId", school_org_id as "schoolOrgId", category, reasons, start_date as "startDate",
           start_session as "startSession", sessions, end_date as "endDate"
      from education.suspension
     where person_id = any (${[...personIds]}::uuid[])
       and known_from <= coalesce(${knownAt ?? null}::timestamptz, now())
       and known_to > coalesce(${knownAt ?? null}::timestamptz, now())
     order by start_date, start_session desc, id`.execute(tx);
  return rows;
}
