import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Need } from '../plan-content.ts';
import { type PlanInHand, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';

export type NeedInWords = { readonly name: string; readonly wanted: string };

/** What a need is called, and what is wanted, said better. `version` is that of the need whose words were changed. */
export async function changeNeed(
  tx: Tx,
  inHand: PlanInHand,
  need: Need,
  words: NeedInWords,
  version: number,
): Promise<Ruling<void, 'plan-closed' | 'changed-meanwhile'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const { numUpdatedRows } = await plansTables(tx)
    .updateTable('plans.need')
    .set({ name: words.name, wanted: words.wanted, version: version + 1 })
    .where('id', '=', need.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refuse('changed-meanwhile');
  await recordAudit(tx, 'plans.need-changed', [need.personId], { plan: inHand.plan.id, need: need.id });
  return allow(undefined);
}
