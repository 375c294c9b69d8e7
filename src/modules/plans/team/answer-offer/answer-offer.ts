import { sql } from 'kysely';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import { putInCalendars } from '../../messages/calendars.ts';
import { listPersonsIn, listPlansById } from '../../plan/plan.queries.ts';
import { leadAnswered } from '../../messages/plans-messages.ts';
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
  const call =
    answer === 'accept' ? sql`plans.accept_lead(${offer.id}, ${today})` : sql`plans.decline_lead(${offer.id}, ${why})`;
  const { rows } = await sql<{ answered: boolean }>`select ${call} as answered`.execute(tx);
  if (!rows[0]?.answered) return refuse('offer-gone');
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

async function putInOwnCalendar(tx: Tx, { id, planId }: LeadOffer, today: LocalDate): Promise<void> {
  const [plan] = await listPlansById(tx, [planId]);
  if (plan) await putInCalendars(tx, [plan.lead], plan, id, today);
}
