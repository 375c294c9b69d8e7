import { findSafeguardingAdvice } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { AtRiskPage } from '../content/add-note/at-risk.page.tsx';
import { personsOf } from '../plan/plan-in-hand.ts';
import { findAssessment, trailToAssessment } from './assessment-in-hand.ts';
import { assessmentPaths } from './assessment.paths.ts';

/** What follows at once where somebody wrote in the assessment that a child may be at risk now. */
export const assessmentAtRiskRoute = page({
  path: assessmentPaths.atRisk(':plan'),
  needs: 'plans:work',
  title: 'What to do now',
  async load(asked) {
    const found = await findAssessment(asked);
    if (!found) return undefined;
    const persons = personsOf(found.inHand);
    await recordAudit(asked.tx, 'plans.at-risk-advice-viewed', persons, { plan: found.inHand.plan.id });
    return { inHand: found.inHand, advice: await findSafeguardingAdvice(asked.tx, persons) };
  },
  trail: (loaded) => trailToAssessment(loaded),
  view: (loaded) => <AtRiskPage {...loaded} />,
});
