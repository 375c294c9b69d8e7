import { SOMEBODY_IN_FAMILY } from '../../content/plan-words.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { findPlanInHand, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { ScoresPage } from './scores.page.tsx';
import { listScoresOfPlan } from './scores.queries.ts';

/** What each said from 0 to 10, meeting after meeting. */
export const scoresRoute = page({
  path: plansPaths.scores(':plan'),
  needs: 'plans:see',
  title: 'Numbers over the meetings',
  async load({ tx, params }) {
    const inHand = await findPlanInHand(tx, params['plan']!);
    if (!inHand) return undefined;
    await recordAudit(tx, 'plans.plan-viewed', personsOf(inHand), { plan: inHand.plan.id });
    const names = new Map(inHand.persons.map(({ personId, name }) => [personId, name]));
    const scores = (await listScoresOfPlan(tx, inHand.plan.id)).map((each) => ({
      ...each,
      name: each.familyPersonId ? (names.get(each.familyPersonId) ?? SOMEBODY_IN_FAMILY) : each.name,
    }));
    return { inHand, scores };
  },
  trail: ({ inHand }) => trailTo(inHand),
  view: (loaded) => <ScoresPage {...loaded} />,
});
