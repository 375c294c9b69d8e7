import { todayInLondon } from '#kernel/local-date.ts';
import { type Agreement, agreementReminderOn, findAgreementById, listAgreementsFor } from '#modules/people/index.ts';
import type { Asked } from '#platform/web/request.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import { mayOfferLead } from '../team/team.queries.ts';
import { laterAgreement } from './rest-on-agreement/changes.rules.ts';
import { type RiskDecision, type Withdrawal, listRiskDecisions, listWaiting } from './withdrawals.queries.ts';

/** What the family agreed to, as it stands on the plan that rests on it: until when, who stops, what was decided about that. */
export type AgreementOnPlan = {
  readonly agreement: Agreement | undefined;
  readonly waiting: readonly Withdrawal[];
  readonly decisions: readonly RiskDecision[];
  /** The actor is one of those who decide. */
  readonly decides: boolean;
  /** The actor's organisation has recorded a later one. */
  readonly isNewer: boolean;
  /** How many working days before its end a page says so. */
  readonly soon: number;
};

export async function findAgreementOnPlan(asked: Asked, inHand: PlanInHand): Promise<AgreementOnPlan> {
  const { tx } = asked;
  const { plan } = inHand;
  const waiting = plan.closedOn === null ? await listWaiting(tx, [plan.id]) : [];
  const agreement = await findAgreementById(tx, plan.agreementId);
  return {
    agreement,
    waiting,
    decisions: await listRiskDecisions(tx, plan.id),
    decides: waiting.length > 0 && (await mayOfferLead(tx, plan.id)),
    isNewer: agreement !== undefined && (await isLaterRecorded(asked, inHand, agreement)),
    soon: await agreementReminderOn(tx, todayInLondon()),
  };
}

async function isLaterRecorded(
  { tx, actor }: Asked,
  { plan, persons }: PlanInHand,
  agreement: Agreement,
): Promise<boolean> {
  const child = persons.find(({ openedFor }) => openedFor);
  if (!child || plan.closedOn) return false;
  return laterAgreement(await listAgreementsFor(tx, [child.personId]), agreement, actor.orgId) !== undefined;
}
