import { recordAudit } from '#platform/audit/record-audit.ts';
import { download, page } from '#platform/web/route.ts';
import { findPlanInHand, personsOf, trailTo } from '../plan/plan-in-hand.ts';
import { findSeparated } from '../plan/separated.queries.ts';
import { plansPaths } from '../plans.paths.ts';
import { loadPlanToPrint, planPaper } from './plan-paper.ts';
import { PrintPlanPage } from './print-plan.page.tsx';

export const printPlanRoute = page({
  path: plansPaths.print(':plan'),
  needs: 'plans:see',
  title: 'Print the plan',
  async load({ tx, params }) {
    const inHand = await findPlanInHand(tx, params['plan']!);
    if (!inHand) return undefined;
    await recordAudit(tx, 'plans.plan-viewed', personsOf(inHand), { plan: inHand.plan.id });
    return { inHand, separated: await findSeparated(tx, inHand.plan.id) };
  },
  trail: ({ inHand }) => trailTo(inHand),
  view: (loaded) => <PrintPlanPage {...loaded} />,
});

export const planDocumentRoute = download({
  path: plansPaths.document(':plan'),
  needs: 'plans:see',
  async load(asked) {
    const inHand = await findPlanInHand(asked.tx, asked.params['plan']!);
    return inHand && planPaper(asked, await loadPlanToPrint(asked.tx, inHand));
  },
});
