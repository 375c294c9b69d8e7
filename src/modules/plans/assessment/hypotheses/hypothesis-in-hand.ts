import { todayInLondon } from '#kernel/local-date.ts';
import type { Step } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import { plainWordsOn } from '../../plain-words/plain-words.queries.ts';
import type { PlainWord } from '../../plain-words/plain-words.rules.ts';
import { type AssessmentInHand, findAssessmentToWrite, trailToAssessment } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { listHypotheses } from './hypotheses.queries.ts';
import type { Hypothesis } from './hypothesis.ts';

export type HypothesisInHand = AssessmentInHand & {
  readonly hypothesis: Hypothesis;
  readonly words: readonly PlainWord[];
};

/** One hypothesis of a plan, to say more of it. */
export async function findHypothesisToWrite(asked: Asked): Promise<HypothesisInHand | undefined> {
  const found = await findAssessmentToWrite(asked);
  const hypotheses = found ? await listHypotheses(asked.tx, found.inHand.plan.id) : [];
  const hypothesis = hypotheses.find(({ urlId }) => urlId === asked.params['hypothesis']);
  return found && hypothesis && { ...found, hypothesis, words: await plainWordsOn(asked.tx, todayInLondon()) };
}

export const trailToHypotheses = (found: Pick<AssessmentInHand, 'inHand'>): readonly Step[] => [
  ...trailToAssessment(found),
  { label: 'What may explain it', path: assessmentPaths.hypotheses(found.inHand.plan.urlId) },
];
