import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Separated } from './separated.rules.ts';

/** Who in a plan must not be found, and by whom; somebody whom the actor does not see is null. */
export async function findSeparated(tx: Tx, planId: Id<'plan'>): Promise<Separated> {
  const { rows } = await sql<{ hidden: Id<'person'> | null; from: Id<'person'> | null }>`
    select hidden_person_id as hidden, from_person_id as from from plans.separated_in(${planId})`.execute(tx);
  return { hidden: rows.map(({ hidden }) => hidden), from: rows.map(({ from }) => from) };
}
