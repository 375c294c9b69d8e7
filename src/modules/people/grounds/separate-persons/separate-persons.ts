import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

export type SeparationRefusal = 'from-themselves' | 'kept-apart-already';

/** Hides where persons are from everybody who does not work with them, so that one who may harm them does not find them. */
export async function separatePersons(
  tx: Tx,
  hidden: readonly Id<'person'>[],
  from: Id<'person'>,
  reason: string,
): Promise<Ruling<number, SeparationRefusal>> {
  if (hidden.includes(from)) return refuse('from-themselves');
  const { rows } = await sql<{ added: number }>`
    select people.separate(${[...hidden]}::uuid[], ${from}, ${reason}) as added`.execute(tx);
  const { added } = rows[0]!;
  if (added === 0) return refuse('kept-apart-already');
  await recordAudit(tx, 'people.separation-set', [...hidden, from], { added });
  return allow(added);
}
