import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { findPlanInHand, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { findChildInHand, trailToChild } from '../child-in-hand.ts';
import { listDirectWork } from '../direct-work.queries.ts';
import { SeeWorkPage, WORK_PER_PAGE } from './see-work.page.tsx';

/** All that was done with a child, with a plan or without one. */
export const seeWorkRoute = page({
  path: plansPaths.work(':child'),
  needs: 'plans:see',
  title: 'Visits and contacts',
  async load(asked) {
    const inHand = await findChildInHand(asked);
    if (!inHand) return undefined;
    const { child } = inHand;
    const before = asked.query['before'];
    await recordAudit(asked.tx, 'plans.direct-work-viewed', [child.id]);
    const work = await listDirectWork(asked.tx, { personId: child.id }, before, WORK_PER_PAGE);
    const mayRecord = asked.actor.permissions.has('plans:work');
    return { child, work, before, recordPath: mayRecord ? plansPaths.recordWork(child.urlId) : undefined };
  },
  trail: ({ child }) => trailToChild({ child }),
  view: (loaded) => <SeeWorkPage {...loaded} title={loaded.child.name} path={plansPaths.work(loaded.child.urlId)} />,
});

/** What was done for a plan, with whomever of the family. */
export const seeWorkOfPlanRoute = page({
  path: plansPaths.workOfPlan(':plan'),
  needs: 'plans:see',
  title: 'Visits and contacts',
  async load({ tx, params, query }) {
    const inHand = await findPlanInHand(tx, params['plan']!);
    if (!inHand) return undefined;
    await recordAudit(tx, 'plans.direct-work-viewed', personsOf(inHand), { plan: inHand.plan.id });
    const before = query['before'];
    return { inHand, before, work: await listDirectWork(tx, { planId: inHand.plan.id }, before, WORK_PER_PAGE) };
  },
  trail: ({ inHand }) => trailTo(inHand),
  view: ({ inHand, ...loaded }) => (
    <SeeWorkPage
      {...loaded}
      title={inHand.title}
      path={plansPaths.workOfPlan(inHand.plan.urlId)}
      recordPath={undefined}
    />
  ),
});
