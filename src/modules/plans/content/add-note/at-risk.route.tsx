import { findSafeguardingAdvice } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { findNote } from '../content.queries.ts';
import { findPlanInHand, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { AtRiskPage } from './at-risk.page.tsx';

export const atRiskRoute = page({
  path: plansPaths.atRisk(':plan', ':note'),
  needs: 'plans:see',
  title: 'What to do now',
  async load({ tx, params }) {
    const inHand = await findPlanInHand(tx, params['plan']!);
    const note = inHand && (await findNote(tx, inHand.plan.id, params['note']!));
    if (!inHand || !note) return undefined;
    await recordAudit(tx, 'plans.at-risk-advice-viewed', [note.personId], { plan: inHand.plan.id });
    return { inHand, advice: await findSafeguardingAdvice(tx, personsOf(inHand)) };
  },
  trail: ({ inHand }) => trailTo(inHand),
  view: (loaded) => <AtRiskPage {...loaded} />,
});
