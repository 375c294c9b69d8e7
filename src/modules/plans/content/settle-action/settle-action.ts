import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Action, Need } from '../plan-content.ts';
import { type PlanInHand, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';
import { type Settlement, ruleOnSettling } from './settling.rules.ts';

export type ActionSettled = { readonly settlement: Settlement; readonly why: string };

export type SettlingRefusal = 'plan-closed' | 'already-settled' | 'why-missing' | 'changed-meanwhile';

/** Somebody of the team says what became of an action. */
export async function settleAction(
  { tx, actor }: Doing,
  inHand: PlanInHand,
  action: Action,
  need: Need,
  typed: ActionSettled,
  version: number,
  today: LocalDate = todayInLondon(),
): Promise<Ruling<void, SettlingRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const ruling = ruleOnSettling(action.status, typed.settlement, typed.why);
  if (!ruling.allowed) return ruling;
  const { numUpdatedRows } = await plansTables(tx)
    .updateTable('plans.action')
    .set({
      status: ruling.value,
      why: typed.why,
      settled_by: actor.userId,
      settled_on: today,
      version: version + 1,
    })
    .where('id', '=', action.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refuse('changed-meanwhile');
  await recordAudit(tx, 'plans.action-settled', [need.personId], { plan: inHand.plan.id, as: ruling.value });
  return allow(undefined);
}
