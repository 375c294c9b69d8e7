import { findSafeguardingAdvice } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { findChildInHand, trailToChild } from '../../child-in-hand.ts';
import { findToCheck } from '../before-visiting.queries.ts';
import { listCautions } from '../cautions.queries.ts';
import { SeeBeforeVisitingPage } from './see-before-visiting.page.tsx';

/** Whom to ring before going there, and what others who work with the child have written down. */
export const seeBeforeVisitingRoute = page({
  path: plansPaths.beforeVisiting(':child'),
  needs: 'plans:see',
  title: 'Before visiting',
  async load(asked) {
    const inHand = await findChildInHand(asked);
    if (!inHand) return undefined;
    const { tx, actor } = asked;
    const { child } = inHand;
    await recordAudit(tx, 'plans.before-visiting-viewed', [child.id]);
    return {
      child,
      isToCheck: (await findToCheck(tx, [child.id])).size > 0,
      advice: await findSafeguardingAdvice(tx, [child.id]),
      cautions: await listCautions(tx, child.id),
      mayWrite: actor.permissions.has('plans:work'),
    };
  },
  trail: ({ child }) => trailToChild({ child }),
  view: (loaded) => <SeeBeforeVisitingPage {...loaded} />,
});
