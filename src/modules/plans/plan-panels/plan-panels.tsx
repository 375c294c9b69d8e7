import type { Actor } from '#kernel/actor.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Agreement, type ChildPanel, type FamilyPanel, listAgreementsFor } from '#modules/people/index.ts';
import type { Plan } from '../plan/plan.ts';
import { listPlansOf } from '../plan/plan.queries.ts';
import { plansPaths } from '../plans.paths.ts';
import { universalPlusName } from '../universal-plus/universal-plus.ts';
import { agreementsToWithdraw } from '../agreement/withdraw-agreement/withdrawal.rules.ts';
import { PlansPanel } from './plan-panels.page.tsx';

/**
 * On a child's page: their plans, the way to a new one where the family agreed and none is open, and the way to say that
 * they no longer agree.
 */
export const plansChildPanel: ChildPanel = {
  name: 'plans',
  needs: 'plans:see',
  order: 30,
  async load({ tx, actor }, child) {
    const plans = await listPlansOf(tx, [child.id]);
    const agreements = await listAgreementsFor(tx, [child.id]);
    const openPath = mayOpen(actor, plans, agreements) ? plansPaths.open(child.urlId) : undefined;
    const withdrawPath = mayWithdraw(actor, plans, agreements) ? plansPaths.withdrawAgreement(child.urlId) : undefined;
    if (plans.length === 0 && !openPath && !withdrawPath) return undefined;
    const universalPlus = openPath
      ? { path: plansPaths.openUniversalPlus(child.urlId), name: await universalPlusName(tx, todayInLondon()) }
      : undefined;
    return <PlansPanel {...{ plans, openPath, universalPlus, withdrawPath }} />;
  },
};

const mayOpen = ({ permissions }: Actor, plans: readonly Plan[], agreements: readonly Agreement[]): boolean =>
  permissions.has('plans:work') &&
  plans.every(({ closedOn }) => closedOn !== null) &&
  agreements.some(({ stands }) => stands);

const mayWithdraw = (actor: Actor, plans: readonly Plan[], agreements: readonly Agreement[]): boolean =>
  actor.permissions.has('plans:withdraw-agreement') && agreementsToWithdraw(agreements, plans, actor.orgId).length > 0;

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
    return plans.length === 0 ? undefined : <PlansPanel plans={plans} />;
  },
};
