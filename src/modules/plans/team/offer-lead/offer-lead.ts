import { sql } from 'kysely';
import { newId, newUrlId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import { type PlanInHand, personsOf, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { leadOffered } from '../../messages/plans-messages.ts';
import type { Worker } from '../team.ts';

export type OfferRefusal = 'plan-closed' | 'leads-already' | 'cannot-take-part';

/** Asks a worker to lead. The lead changes hands when they accept; an offer still waiting is withdrawn. */
export async function offerLead(
  tx: Tx,
  inHand: PlanInHand,
  worker: Worker,
  message: string,
  today: LocalDate = todayInLondon(),
): Promise<Ruling<void, OfferRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const { plan } = inHand;
  if (plan.lead.userId === worker.userId && plan.lead.orgId === worker.orgId) return refuse('leads-already');
  const offer = { id: newId<'lead-offer'>(), urlId: newUrlId<'lead-offer'>() };
  const { rows } = await sql<{ offered: boolean }>`
    select plans.offer_lead(${offer.id}, ${offer.urlId}, ${plan.id}, ${worker.userId}, ${worker.orgId}, ${message},
      ${today}) as offered
  `.execute(tx);
  if (!rows[0]?.offered) return refuse('cannot-take-part');
  await recordAudit(tx, 'plans.lead-offered', personsOf(inHand), {
    plan: plan.id,
    user: worker.userId,
    org: worker.orgId,
  });
  await sendMessage(tx, leadOffered, { to: [worker.userId], about: offer.urlId, occasion: offer.id });
  return allow(undefined);
}
