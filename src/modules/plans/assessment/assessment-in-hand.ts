import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Step } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import { type PlanInHand, findPlanInHand, personsOf, trailTo } from '../plan/plan-in-hand.ts';
import { assessmentPaths } from './assessment.paths.ts';
import { questionsOn } from './assessment.queries.ts';
import type { Question } from './assessment.ts';
import { type Subject, listSubjects } from './subjects.ts';

/** A plan with whom its assessment is about and what is asked of them. */
export type AssessmentInHand = {
  readonly inHand: PlanInHand;
  readonly subjects: readonly Subject[];
  readonly questions: readonly Question[];
};

/** Undefined where the actor may see nobody of the plan in full: there is no assessment for them. */
export async function findAssessment({ tx, params }: Asked): Promise<AssessmentInHand | undefined> {
  const inHand = await findPlanInHand(tx, params['plan']!);
  if (!inHand) return undefined;
  const found = await assessmentOf(tx, inHand, todayInLondon());
  if (found.subjects.length === 0) return undefined;
  await recordAudit(tx, 'plans.assessment-viewed', personsOf(inHand), { plan: inHand.plan.id });
  return found;
}

export const assessmentOf = async (tx: Tx, inHand: PlanInHand, date: LocalDate): Promise<AssessmentInHand> => ({
  inHand,
  subjects: await listSubjects(tx, inHand, date),
  questions: await questionsOn(tx, inHand.plan.openedOn),
});

/** As that, to whoever may write to it, being on the team; or to tell them that the plan is closed. */
export async function findAssessmentToWrite(asked: Asked): Promise<AssessmentInHand | undefined> {
  const found = await findAssessment(asked);
  return found && (found.inHand.plan.myRole || found.inHand.plan.closedOn) ? found : undefined;
}

/** The way to a page below the assessment. */
export const trailToAssessment = ({ inHand }: Pick<AssessmentInHand, 'inHand'>): readonly Step[] => [
  ...trailTo(inHand),
  { label: 'Assessment', path: assessmentPaths.assessment(inHand.plan.urlId) },
];
