import { todayInLondon } from '#kernel/local-date.ts';
import { page } from '#platform/web/route.ts';
import { plainWordsOn } from '../../plain-words/plain-words.queries.ts';
import { findAssessment, trailToAssessment } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { listHypotheses } from './hypotheses.queries.ts';
import { SeeHypothesesPage } from './see-hypotheses.page.tsx';

/** What may explain what is seen, and what speaks for and against each. */
export const seeHypothesesRoute = page({
  path: assessmentPaths.hypotheses(':plan'),
  needs: 'plans:see',
  title: 'What may explain it',
  async load(asked) {
    const found = await findAssessment(asked);
    if (!found) return undefined;
    const words = await plainWordsOn(asked.tx, todayInLondon());
    return { ...found, words, hypotheses: await listHypotheses(asked.tx, found.inHand.plan.id) };
  },
  trail: (loaded) => trailToAssessment(loaded),
  view: (loaded) => <SeeHypothesesPage {...loaded} />,
});
