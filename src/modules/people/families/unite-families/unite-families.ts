import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Family } from '../families.queries.ts';
import { idsOf } from '../family-in-hand.ts';

/** Two families become one: those of the other come to this one. Of the other, whom the actor does not see stays there. */
export async function uniteFamilies(tx: Tx, family: Family, other: Family): Promise<Ruling<void, 'nobody-comes'>> {
  const { rows } = await sql<{ many: number }>`select people.unite_families(${family.id}, ${other.id}) as many`.execute(
    tx,
  );
  if (rows[0]!.many === 0) return refuse('nobody-comes');
  await recordAudit(tx, 'people.families-united', idsOf(other), { family: family.id, other: other.id });
  return allow(undefined);
}
