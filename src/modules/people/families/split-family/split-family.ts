import { sql } from 'kysely';
import { type UrlId, newId, newUrlId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Family } from '../families.queries.ts';
import { idsOf, tickedOf } from '../family-in-hand.ts';
import { type SplitRefusal, ruleOnSplit } from './splitting.rules.ts';

export type SplitTold = { readonly going: readonly string[]; readonly both: readonly string[] };

/** A family becomes two: who goes and who belongs to both. Whom the actor does not see stays. Gives the new one's address. */
export async function splitFamily(
  tx: Tx,
  family: Family,
  told: SplitTold,
): Promise<Ruling<UrlId<'family'>, SplitRefusal>> {
  const [going, both] = [told.going, told.both].map((ticked) => idsOf({ members: tickedOf(family, ticked) }));
  const ruling = ruleOnSplit(idsOf(family), going!, both!);
  if (!ruling.allowed) return ruling;
  const split = ruling.value;
  const [newFamilyId, urlId] = [newId<'family'>(), newUrlId<'family'>()];
  const { rows } = await sql<{ many: number }>`
    select people.split_family(${family.id}, ${newFamilyId}, ${urlId}, ${[...split.going]}::uuid[],
      ${[...split.both]}::uuid[]) as many`.execute(tx);
  if (rows[0]!.many === 0) return refuse('nobody-goes');
  const who = [...split.going, ...split.both];
  await recordAudit(tx, 'people.family-split', who, { family: family.id, newFamily: newFamilyId });
  return allow(urlId);
}
