import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

/**
 * These pupils have left the actor's school: they and, where no brother or sister stays, their families are closed to it;
 * what it asked of the School Liaison Officer for them ends too.
 */
export async function endEnrolment(tx: Tx, personIds: readonly Id<'person'>[]): Promise<void> {
  await sql`select people.end_ground(${[...personIds]}::uuid[], 'enrolled', 'enrolment')`.execute(tx);
}

export type Leaver = { readonly personId: Id<'person'>; readonly toOrgId: Id<'organisation'> };

/**
 * These pupils left the actor's school for another: said after `endEnrolment`, in the same transaction. Where the other
 * school has supplied the same child, or will, the two records are joined without asking.
 */
export async function confirmByLeaving(tx: Tx, leavers: readonly Leaver[]): Promise<void> {
  const [persons, schools] = [leavers.map(({ personId }) => personId), leavers.map(({ toOrgId }) => toOrgId)];
  const { rows } = await sql<{ kept: Id<'person'> }>`
    select kept_person_id as kept from people.confirm_by_leaving(${persons}::uuid[], ${schools}::uuid[])`.execute(tx);
  const joined = rows.map(({ kept }) => kept);
  if (joined.length > 0) await recordAudit(tx, 'people.leavers-joined', joined);
}
