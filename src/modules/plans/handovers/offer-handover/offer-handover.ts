import { sql } from 'kysely';
import { newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import type { Doing } from '#platform/web/request.ts';
import { handoverOffered } from '../../messages/plans-messages.ts';
import { type PlanInHand, aboutWhom, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';
import { ruleOnJoining } from '../../team/add-to-team/joining.rules.ts';
import type { WorkerToAsk } from '../../team/team.ts';
import type { HandedOver, HandoverKind } from '../handover.ts';
import { ruleOnHandoverDay } from './offer-handover.rules.ts';

export type HandoverToOffer = Omit<HandedOver, 'handoverId' | 'personId'> & {
  readonly about: string;
  readonly kind: HandoverKind;
  readonly goesOn: LocalDate;
  readonly message: string;
};

export type OfferHandoverRefusal =
  'plan-closed' | 'about-nobody' | 'one-organisation' | 'cannot-take-part' | 'went-before' | 'too-far';

/** Asks a worker to take a child over. What is handed over is written now, and read by them once they accept. */
export async function offerHandover(
  { tx, actor }: Doing,
  inHand: PlanInHand,
  worker: WorkerToAsk,
  offered: HandoverToOffer,
  today: LocalDate,
): Promise<Ruling<void, OfferHandoverRefusal>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const joining = ruleOnJoining({ kind: inHand.plan.kind, leadOrgId: inHand.plan.lead.orgId }, worker);
  if (!joining.allowed) return joining;
  const about = aboutWhom(inHand, offered.about);
  if (!about || about.wholeFamily) return refuse('about-nobody');
  const day = ruleOnHandoverDay(offered.goesOn, today);
  if (!day.allowed) return day;
  const { plan } = inHand;
  const id = newId<'handover'>();
  const urlId = newUrlId<'handover'>();
  const { rows } = await sql<{ offered: boolean }>`
    select plans.offer_handover(${id}, ${urlId}, ${plan.id}, ${about.personId}, ${offered.kind}, ${worker.userId}, ${worker.orgId},
      ${day.value}, ${offered.message}, ${today}) as offered`.execute(tx);
  if (!rows[0]?.offered) return refuse('cannot-take-part');
  const { childSays, helps, worries, meets } = offered;
  await plansTables(tx)
    .insertInto('plans.handover_record')
    .values({
      handover_id: id,
      plan_id: plan.id,
      person_id: about.personId,
      written_by: actor.userId,
      child_says: childSays,
      helps,
      worries,
      meets,
    })
    .execute();
  await recordAudit(tx, 'plans.handover-offered', [about.personId], { plan: plan.id, kind: offered.kind });
  await sendMessage(tx, handoverOffered, { to: [worker.userId], about: urlId, occasion: id });
  return allow(undefined);
}
