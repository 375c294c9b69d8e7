import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { TallyOfWeek } from './school-by-week.rules.ts';

/** The actor's school, and each year group as it is now, from one Monday to another. Weeks without marks are not there. */
export async function listOwnSchool(tx: Tx, firstWeek: LocalDate, lastWeek: LocalDate): Promise<TallyOfWeek[]> {
  const { rows } = await sql<TallyOfWeek>`
    select week as monday, year_group as "yearGroup", percent, pupils, mostly_away as "mostlyAway"
      from education.attendance_of_my_school(${firstWeek}, ${lastWeek})`.execute(tx);
  return rows;
}
