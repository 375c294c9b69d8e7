import { sql } from 'kysely';
import { newUrlId, type UrlId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import { putInCalendars } from '../../messages/calendars.ts';
import { listPersonsIn, listPlansById } from '../../plan/plan.queries.ts';
import { findCoordinator } from '../../lead/lead.queries.ts';
import { leadAnswered, leadSought } from '../../messages/plans-messages.ts';
import type { LeadOffer } from '../team.ts';
import { type Answer, ruleOnAnswer } from './answer.rules.ts';

export type AnswerRefusal = 'why-missing' | 'offer-gone';

/** Takes the lead, and with it sees the family; or says no, and why. */
export async function answerOffer(
  tx: Tx,
  offer: LeadOffer,
  { answer, why }: { answer: Answer; why: string },
  today: LocalDate = todayInLondon(),
): Promise<Ruling<Answer, AnswerRefusal>> {
  const ruling = ruleOnAnswer(answer, why);
  if (!ruling.allowed) return ruling;
  const answered = answer === 'accept' ? await acceptLead(tx, offer, today) : await declineLead(tx, offer, why);
  if (!answered) return refuse('offer-gone');
  const persons = await listPersonsIn(tx, [offer.planId]);
  await recordAudit(
    tx,
    answer === 'accept' ? 'plans.lead-accepted' : 'plans.lead-declined',
    persons.map(({ personId }) => personId),
    { plan: offer.planId },
  );
  await sendMessage(tx, leadAnswered, { to: [offer.byUserId], about: offer.planUrlId, occasion: offer.id });
  if (answer === 'accept') await putInOwnCalendar(tx, offer, today);
  return allow(answer);
}

async function acceptLead(tx: Tx, { id }: LeadOffer, today: LocalDate): Promise<boolean> {
  const { rows } = await sql<{ accepted: boolean }>`select plans.accept_lead(${id}, ${today}) as accepted`.execute(tx);
  return rows[0]?.accepted ?? false;
}

/** With the second no in a row the early help coordinator is asked, and told so. */
async function declineLead(tx: Tx, { id }: LeadOffer, why: string): Promise<boolean> {
  const coordinator = await findCoordinator(tx);
  const { rows } = await sql<{ asked: UrlId<'lead-question'> | null }>`
    select plans.decline_lead(${id}, ${why}, ${newUrlId()}) as asked`.execute(tx);
  const asked = rows[0]?.asked ?? null;
  if (asked !== null && asked !== '' && coordinator)
    await sendMessage(tx, leadSought, { to: [coordinator.userId], about: asked, occasion: id });
  return asked !== null;
}

async function putInOwnCalendar(tx: Tx, { id, planId }: LeadOffer, today: LocalDate): Promise<void> {
  const [plan] = await listPlansById(tx, [planId]);
  if (plan) await putInCalendars(tx, [plan.lead], plan, id, today);
}
