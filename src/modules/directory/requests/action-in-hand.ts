import {
  type Action,
  type Need,
  type PlanInHand,
  findPlanToWorkOn,
  listActions,
  listNeeds,
} from '#modules/plans/index.ts';
import type { Asked } from '#platform/web/request.ts';

/** An action of a plan on whose team the actor is, with the need that it is about. */
export type ActionInHand = { readonly inHand: PlanInHand; readonly action: Action; readonly need: Need };

export async function findActionInHand(asked: Asked): Promise<ActionInHand | undefined> {
  const inHand = await findPlanToWorkOn(asked);
  if (!inHand) return undefined;
  const action = (await listActions(asked.tx, inHand.plan.id)).find(({ urlId }) => urlId === asked.params['action']);
  const need = action && (await listNeeds(asked.tx, inHand.plan.id)).find(({ id }) => id === action.needId);
  return need && { inHand, action, need };
}
