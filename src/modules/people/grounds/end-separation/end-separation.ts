import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

/** Somebody may be found again. Refused where the actor's organisation did not set it, or somebody ended it meanwhile. */
export async function endSeparation(tx: Tx, urlId: string, why: string): Promise<Ruling<void, 'not-yours-to-end'>> {
  const { rows } = await sql<{ personId: Id<'person'> | null }>`
    select people.end_separation(${urlId}, ${why}) as "personId"`.execute(tx);
  const personId = rows[0]?.personId ?? undefined;
  if (!personId) return refuse('not-yours-to-end');
  await recordAudit(tx, 'people.separation-ended', [personId]);
  return allow(undefined);
}
