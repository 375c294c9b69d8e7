import { todayInLondon } from '#kernel/local-date.ts';
import type { Asked } from '#platform/web/request.ts';
import { type Agreement, agreementReminderOn, findAgreementById, listAgreementsFor } from '#modules/people/index.ts';
import type { PlanPanel } from '../panels.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import { mayOfferLead } from '../team/team.queries.ts';
import { AgreementPanel } from './agreement-panel.page.tsx';
import { laterAgreement } from './rest-on-agreement/changes.rules.ts';
import { listRiskDecisions, listWaiting } from './withdrawals.queries.ts';

/** What the family agreed to, on the plan that rests on it: until when, who stops, what was decided about that. */
export const agreementPanel: PlanPanel = {
  name: 'plans.agreement',
  needs: 'plans:see',
  order: 10,
  after: 'agreed',
  async load(asked, inHand) {
    const { tx } = asked;
    const { plan, persons } = inHand;
    const waiting = plan.closedOn === null ? await listWaiting(tx, [plan.id]) : [];
    const agreement = await findAgreementById(tx, plan.agreementId);
    const decisions = await listRiskDecisions(tx, plan.id);
    if (!agreement && waiting.length === 0 && decisions.length === 0) return undefined;
    const today = todayInLondon();
    return (
      <AgreementPanel
        inHand={inHand}
        child={persons.find(({ openedFor }) => openedFor)}
        agreement={agreement}
        waiting={waiting}
        decisions={decisions}
        decides={waiting.length > 0 && (await mayOfferLead(tx, plan.id))}
        isNewer={agreement !== undefined && (await isLaterRecorded(asked, inHand, agreement))}
        today={today}
        soon={await agreementReminderOn(tx, today)}
      />
    );
  },
};

async function isLaterRecorded(
  { tx, actor }: Asked,
  { plan, persons }: PlanInHand,
  agreement: Agreement,
): Promise<boolean> {
  const child = persons.find(({ openedFor }) => openedFor);
  if (!child || plan.closedOn) return false;
  return laterAgreement(await listAgreementsFor(tx, [child.personId]), agreement, actor.orgId) !== undefined;
}
