import { type Child, findChildHeld, peoplePaths } from '#modules/people/index.ts';
import type { Step } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import { type PlanInHand, findPlanInHand } from '../plan/plan-in-hand.ts';
import { findOpenPlanOf } from '../plan/plan.queries.ts';

/** A child with whom the actor works, and the open plan with the child on whose team they are, where there is one. */
export type ChildInHand = { readonly child: Child; readonly plan: PlanInHand | undefined };

export async function findChildInHand({ tx, params }: Pick<Asked, 'tx' | 'params'>): Promise<ChildInHand | undefined> {
  const child = await findChildHeld(tx, params['child']!, 3);
  if (!child) return undefined;
  const open = await findOpenPlanOf(tx, child.id);
  const plan = open?.myRole ? await findPlanInHand(tx, open.urlId) : undefined;
  return { child, plan: plan?.persons.some(({ personId }) => personId === child.id) ? plan : undefined };
}

/** How the child stands among those whom a form may be about. */
export const keyOfChild = ({ child, plan }: ChildInHand): string =>
  plan?.persons.find(({ personId }) => personId === child.id)?.key ?? '';

export const trailToChild = ({ child }: Pick<ChildInHand, 'child'>): readonly Step[] => [
  { label: 'Children and families', path: peoplePaths.children },
  { label: child.name, path: peoplePaths.child(child.urlId) },
];
