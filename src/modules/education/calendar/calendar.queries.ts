import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Closure, SchoolCalendar, Term } from './school-calendar.rules.ts';

/** The area's terms and closures; with a school, its own closures too. */
export async function termsOf(tx: Tx, schoolOrgId?: Id<'organisation'>): Promise<SchoolCalendar> {
  const terms = await sql<Term>`
    select name, first_day as "firstDay", last_day as "lastDay" from education.term order by first_day`.execute(tx);
  const closures = await sql<Closure>`
    select first_day as "firstDay", last_day as "lastDay", because from education.closure
     where school_org_id is null or school_org_id = ${schoolOrgId ?? null}
     order by first_day`.execute(tx);
  return { terms: terms.rows, closures: closures.rows };
}
