import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import type { Doing } from '#platform/web/request.ts';
import { putInCalendars } from '../../messages/calendars.ts';
import { handoverAnswered } from '../../messages/plans-messages.ts';
import { listPersonsIn, listPlansById } from '../../plan/plan.queries.ts';
import { type Answer, ruleOnAnswer } from '../../team/answer-offer/answer.rules.ts';
import type { Handover } from '../handover.ts';

/** Takes a child over, joins the team and sees what is handed over; or says no, and why. */
export async function answerHandover(
  doing: Doing,
  handover: Handover,
  { answer, why }: { answer: Answer; why: string },
  today: LocalDate,
): Promise<Ruling<Answer, 'why-missing' | 'offer-gone'>> {
  const { tx } = doing;
  const ruling = ruleOnAnswer(answer, why);
  if (!ruling.allowed) return ruling;
  const call =
    answer === 'accept'
      ? sql`plans.accept_handover(${handover.id}, ${today})`
      : sql`plans.decline_handover(${handover.id}, ${why}, ${today})`;
  const { rows } = await sql<{ answered: boolean }>`select ${call} as answered`.execute(tx);
  if (!rows[0]?.answered) return refuse('offer-gone');
  const persons = await listPersonsIn(tx, [handover.planId]);
  await recordAudit(
    tx,
    answer === 'accept' ? 'plans.handover-accepted' : 'plans.handover-declined',
    persons.map(({ personId }) => personId),
    { plan: handover.planId },
  );
  await sendMessage(tx, handoverAnswered, {
    to: [handover.byUserId],
    about: handover.planUrlId,
    occasion: handover.id,
  });
  if (answer === 'accept') await putInOwnCalendar(doing, handover, today);
  return ruling;
}

async function putInOwnCalendar({ tx, actor }: Doing, { id, planId }: Handover, today: LocalDate): Promise<void> {
  const [plan] = await listPlansById(tx, [planId]);
  if (plan) await putInCalendars(tx, [actor], plan, id, today);
}
