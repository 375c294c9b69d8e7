import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { sendMessage } from '#platform/messages/send-message.ts';
import { leadAnswered } from '../../messages/plans-messages.ts';
import type { Plan } from '../../plan/plan.ts';
import { answerQuestion } from '../lead.queries.ts';
import type { LeadQuestion } from '../lead.ts';

/** The coordinator says who will lead, or what is done until somebody does; whoever leads now is told. */
export async function answerLeadQuestion(
  { tx }: Doing,
  { id }: LeadQuestion,
  plan: Plan,
  answer: string,
): Promise<Ruling<void, 'question-gone'>> {
  await sendMessage(tx, leadAnswered, { to: [plan.lead.userId], about: plan.urlId, occasion: id });
  await recordAudit(tx, 'plans.lead-question-answered', [], { plan: plan.id });
  return (await answerQuestion(tx, id, answer)) ? allow(undefined) : refuse('question-gone');
}
