import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

/** Somebody no longer belongs to a family; what they are to its members is another matter, and stays. */
export async function leaveFamily(
  tx: Tx,
  familyId: Id<'family'>,
  personId: Id<'person'>,
): Promise<Ruling<void, 'has-left'>> {
  const { rows } = await sql<{ done: boolean }>`select people.leave_family(${familyId}, ${personId}) as done`.execute(
    tx,
  );
  if (!rows[0]!.done) return refuse('has-left');
  await recordAudit(tx, 'people.family-left', [personId], { family: familyId });
  return allow(undefined);
}
