import { raiseSafeguardingAlert } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import type { About } from './plan-content.ts';

/** Whoever a text is about, it is the child of the plan who may be at risk too: the leads of both are told. */
export async function raiseAlerts(
  tx: Tx,
  { persons }: PlanInHand,
  { personId }: Pick<About, 'personId'>,
): Promise<void> {
  const childIds = persons.filter(({ openedFor }) => openedFor).map((child) => child.personId);
  for (const id of new Set([personId, ...childIds])) await raiseSafeguardingAlert(tx, id);
}
