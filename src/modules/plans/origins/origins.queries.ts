import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { CameFrom } from './origin.ts';

/** Keeps what led to a plan, with the child for whom it is opened. */
export async function recordOrigin(
  tx: Tx,
  planId: Id<'plan'>,
  childId: Id<'person'>,
  { kind, ref, on }: CameFrom,
): Promise<void> {
  await sql`
    insert into plans.origin (plan_id, person_id, kind, ref, happened_on, said_by)
    values (${planId}, ${childId}, ${kind}, ${ref}, ${on}, acting.my_user())`.execute(tx);
}

export async function findOrigin(tx: Tx, planId: Id<'plan'>): Promise<CameFrom | undefined> {
  const { rows } = await sql<CameFrom>`
    select kind, ref, happened_on as on from plans.origin where plan_id = ${planId}`.execute(tx);
  return rows[0];
}
