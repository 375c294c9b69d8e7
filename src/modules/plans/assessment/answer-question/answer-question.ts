import { type Id, newId, newUrlId } from '#kernel/id.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Sensitivity } from '../../content/sensitivity.ts';
import { type PlanInHand, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';
import { listTexts } from '../assessment.queries.ts';
import type { Question } from '../assessment.ts';
import type { Subject } from '../subjects.ts';
import { standing } from '../texts.rules.ts';
import { type AnswerInWords, ruleOnAnswer } from './answer.rules.ts';

export type AnswerToGive = AnswerInWords & {
  readonly sensitivity: Sensitivity;
  /** The texts that the writer had before them. One that came meanwhile is not among them, and stays. */
  readonly from: readonly string[];
};

type Asked = { readonly subject: Subject; readonly question: Question };

/** `meanwhile`: somebody else wrote at the same time, and both texts stand. */
export type AnswerGiven = { readonly id: Id<'answer'>; readonly meanwhile: boolean };

/** Answers a question about somebody, in place of the texts from which it was written. No text is ever changed. */
export async function answerQuestion(
  doing: Doing,
  inHand: PlanInHand,
  { subject, question }: Asked,
  given: AnswerToGive,
): Promise<Ruling<AnswerGiven, 'plan-closed' | 'nothing-said'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const said = ruleOnAnswer(given);
  if (!said.allowed) return said;
  const { tx } = doing;
  const topic = { ...subject, question: question.code, sensitivity: given.sensitivity };
  const before = await listTexts(tx, inHand.plan.id, topic);
  const follows = before.map((text) => text.id).filter((each) => given.from.includes(each));
  const id = await writeText(doing, inHand, { subject, question }, { ...given, follows });
  await recordAudit(tx, 'plans.question-answered', [subject.personId], {
    plan: inHand.plan.id,
    question: question.code,
  });
  const now = standing(await listTexts(tx, inHand.plan.id, topic));
  return allow({ id, meanwhile: now.length > 1 });
}

async function writeText(
  { tx, actor }: Doing,
  { plan }: PlanInHand,
  { subject, question }: Asked,
  text: Omit<AnswerToGive, 'from'> & { readonly follows: readonly Id<'answer'>[] },
): Promise<Id<'answer'>> {
  const id = newId<'answer'>();
  await plansTables(tx)
    .insertInto('plans.answer')
    .values({
      id,
      url_id: newUrlId(),
      plan_id: plan.id,
      person_id: subject.personId,
      whole_family: subject.wholeFamily,
      sensitivity: text.sensitivity,
      set_id: question.setId,
      question: question.code,
      asked: question.wording,
      scale_asked: question.scaleWording,
      strengths: text.strengths,
      needs: text.needs,
      evidence: text.evidence,
      scale: text.scale ?? null,
      follows: [...text.follows],
      written_by: actor.userId,
    })
    .execute();
  return id;
}
