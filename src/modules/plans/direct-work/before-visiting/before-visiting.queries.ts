import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';

/** Of whom to ask somebody before going there. It is said that there is something, never what. */
export async function findToCheck(tx: Tx, personIds: readonly Id<'person'>[]): Promise<ReadonlySet<Id<'person'>>> {
  const { rows } = await sql<{ id: Id<'person'> }>`
    select id from plans.check_before_visiting(${[...personIds]}::uuid[]) checked (id)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
