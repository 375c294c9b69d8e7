import { page } from '#platform/web/route.ts';
import { findAssessment, trailToAssessment } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { listAnswers, listTopicsWithNeeds } from '../assessment.queries.ts';
import { FindNeedsPage } from './find-needs.page.tsx';
import { tellsOfNeed } from './found-needs.rules.ts';

/** What the assessment found to be hard or missing, and which of it is in the plan. */
export const findNeedsRoute = page({
  path: assessmentPaths.findNeeds(':plan'),
  needs: 'plans:see',
  title: 'Needs for the plan',
  async load(asked) {
    const found = await findAssessment(asked);
    if (!found) return undefined;
    const { id } = found.inHand.plan;
    return {
      ...found,
      answers: (await listAnswers(asked.tx, id)).filter(tellsOfNeed),
      taken: await listTopicsWithNeeds(asked.tx, id),
    };
  },
  trail: (loaded) => trailToAssessment(loaded),
  view: (loaded) => <FindNeedsPage {...loaded} />,
});
