import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

/** Somebody whom the actor works with already belongs to this family too. They stay in the families they are in. */
export async function joinFamily(
  tx: Tx,
  familyId: Id<'family'>,
  personId: Id<'person'>,
): Promise<Ruling<void, 'belongs-already'>> {
  const { rows } = await sql<{ done: boolean }>`select people.join_family(${familyId}, ${personId}) as done`.execute(
    tx,
  );
  if (!rows[0]!.done) return refuse('belongs-already');
  await recordAudit(tx, 'people.family-joined', [personId], { family: familyId });
  return allow(undefined);
}
