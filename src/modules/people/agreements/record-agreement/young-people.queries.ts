import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** Who of these is under 18 (Children Act 1989, s. 105). Of whom no birthday is known is taken for grown up. */
export async function listYoungPeople(
  tx: Tx,
  personIds: readonly Id<'person'>[],
  today: LocalDate,
): Promise<Id<'person'>[]> {
  const { rows } = await sql<{ id: Id<'person'> }>`
    select b.person_id as id from people.birth b
     where b.person_id = any (${[...personIds]}::uuid[]) and b.date > ${today}::date - interval '18 years'`.execute(tx);
  return rows.map(({ id }) => id);
}
