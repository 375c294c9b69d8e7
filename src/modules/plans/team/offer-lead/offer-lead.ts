import { sql } from 'kysely';
import { newId, newUrlId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import { type PlanInHand, personsOf, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { leadOffered } from '../../messages/plans-messages.ts';
import { recordLeadWish } from '../../lead/lead.queries.ts';
import { type Wish, type WishRefusal, ruleOnWish } from '../../lead/wish.rules.ts';
import { ruleOnJoining } from '../add-to-team/joining.rules.ts';
import type { Worker, WorkerToAsk } from '../team.ts';

/** `wish` is whom the family wants: whoever knows the family says it. */
export type Asking = { readonly message: string; readonly wish?: Wish | undefined; readonly whom: string };

export type OfferRefusal = WishRefusal | 'plan-closed' | 'leads-already' | 'one-organisation' | 'cannot-take-part';

/** Asks a worker to lead. The lead changes hands when they accept; an offer still waiting is withdrawn. */
export async function offerLead(
  tx: Tx,
  inHand: PlanInHand,
  worker: WorkerToAsk,
  asked: Asking,
  today: LocalDate = todayInLondon(),
): Promise<Ruling<void, OfferRefusal>> {
  const { plan } = inHand;
  const may = ruleOnLeading(inHand, worker);
  if (!may.allowed) return may;
  const wished = await keepWish(tx, inHand, asked, worker, today);
  if (!wished.allowed) return wished;
  const offer = { id: newId<'lead-offer'>(), urlId: newUrlId<'lead-offer'>() };
  const { rows } = await sql<{ offered: boolean }>`
    select plans.offer_lead(${offer.id}, ${offer.urlId}, ${plan.id}, ${worker.userId}, ${worker.orgId}, ${asked.message},
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

function ruleOnLeading(
  inHand: PlanInHand,
  worker: WorkerToAsk,
): Ruling<unknown, 'plan-closed' | 'leads-already' | 'one-organisation'> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const { kind, lead } = inHand.plan;
  if (lead.userId === worker.userId && lead.orgId === worker.orgId) return refuse('leads-already');
  return ruleOnJoining({ kind, leadOrgId: lead.orgId }, worker);
}

/** Who is on the team and sees everybody in the plan asks the family; a manager or the coordinator does not know who they are. */
export const knowsFamily = ({ plan, everyone }: PlanInHand): boolean => plan.myRole !== null && everyone;

/** What the family said, where whoever asks knows who they are. */
async function keepWish(
  tx: Tx,
  inHand: PlanInHand,
  { wish, whom }: Asking,
  worker: Worker,
  today: LocalDate,
): Promise<Ruling<void, WishRefusal>> {
  const child = inHand.persons.find(({ openedFor }) => openedFor);
  if (!child || !knowsFamily(inHand)) return allow(undefined);
  const ruling = ruleOnWish(wish, whom, worker.name);
  if (!ruling.allowed) return ruling;
  await recordLeadWish(tx, inHand.plan.id, child.personId, { ...ruling.value, saidOn: today });
  return allow(undefined);
}
