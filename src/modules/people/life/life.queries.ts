import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** Who of these has died, and when: nobody writes to them, or asks after them. */
export async function findDeaths(
  tx: Tx,
  personIds: readonly Id<'person'>[],
): Promise<ReadonlyMap<Id<'person'>, LocalDate>> {
  const { rows } = await sql<{ id: Id<'person'>; on: LocalDate }>`
    select person_id as id, died_on as on from people.death where person_id = any (${[...personIds]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, on }) => [id, on]));
}

/** When a child who is not born yet is due; undefined of everybody else. */
export async function findDueDate(tx: Tx, personId: Id<'person'>): Promise<LocalDate | undefined> {
  const { rows } = await sql<{ on: LocalDate }>`
    select e.due_on as on from people.expected_birth e
     where e.person_id = ${personId} and not exists (select 1 from people.birth b where b.person_id = e.person_id)`.execute(
    tx,
  );
  return rows[0]?.on;
}
