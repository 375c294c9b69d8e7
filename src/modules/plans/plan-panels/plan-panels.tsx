import { type ChildPanel, type FamilyPanel, findAgreementFor } from '#modules/people/index.ts';
import { listPlansOf } from '../plan.queries.ts';
import { plansPaths } from '../plans.paths.ts';
import { PlansPanel } from './plan-panels.page.tsx';

/** On a child's page: their plans, and the way to a new one where the family agreed and none is open. */
export const plansChildPanel: ChildPanel = {
  name: 'plans',
  needs: 'plans:see',
  order: 30,
  async load({ tx, actor }, child) {
    const plans = await listPlansOf(tx, [child.id]);
    const mayOpen =
      actor.permissions.has('plans:work') &&
      plans.every(({ closedOn }) => closedOn !== null) &&
      (await findAgreementFor(tx, child.id)) !== undefined;
    if (plans.length === 0 && !mayOpen) return undefined;
    return <PlansPanel plans={plans} openPath={mayOpen ? plansPaths.open(child.urlId) : undefined} />;
  },
};

/** On a family's page: the plans of everybody in it. */
export const plansFamilyPanel: FamilyPanel = {
  name: 'plans',
  needs: 'plans:see',
  order: 30,
  async load({ tx }, { members }) {
    const plans = await listPlansOf(
      tx,
      members.map(({ id }) => id),
    );
    return plans.length === 0 ? undefined : <PlansPanel plans={plans} openPath={undefined} />;
  },
};
