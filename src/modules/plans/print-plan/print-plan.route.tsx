import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { download, page } from '#platform/web/route.ts';
import { listActions, listNeeds } from '../content/content.queries.ts';
import { findPlanInHand, personsOf, trailTo } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';
import { listTeam } from '../team/team.queries.ts';
import { type PlanToPrint, type Reader, planDocument } from './plan-document.ts';
import { PrintPlanPage } from './print-plan.page.tsx';

export const printPlanRoute = page({
  path: plansPaths.print(':plan'),
  needs: 'plans:see',
  title: 'Print the plan',
  async load({ tx, params }) {
    const inHand = await findPlanInHand(tx, params['plan']!);
    if (!inHand) return undefined;
    await recordAudit(tx, 'plans.plan-viewed', personsOf(inHand), { plan: inHand.plan.id });
    return { inHand };
  },
  trail: ({ inHand }) => trailTo(inHand),
  view: ({ inHand }) => <PrintPlanPage inHand={inHand} />,
});

/** The plan as PDF, with what the actor may see and no more. What it is called tells nothing of anybody. */
export const planDocumentRoute = download({
  path: plansPaths.document(':plan'),
  needs: 'plans:see',
  async load(asked) {
    const toPrint = await findPlanToPrint(asked);
    if (!toPrint) return undefined;
    const reader: Reader = asked.query['for'] === 'team' ? 'team' : 'family';
    const { plan } = toPrint.inHand;
    await recordAudit(asked.tx, 'plans.plan-printed', personsOf(toPrint.inHand), { plan: plan.id, reader });
    const document = planDocument(reader, toPrint, todayInLondon());
    return {
      download: () => asked.writeDocument(document),
      contentType: 'application/pdf',
      fileName: 'family-plan.pdf',
    };
  },
});

async function findPlanToPrint({ tx, params }: Asked): Promise<PlanToPrint | undefined> {
  const inHand = await findPlanInHand(tx, params['plan']!);
  if (!inHand) return undefined;
  const { id } = inHand.plan;
  return {
    inHand,
    team: await listTeam(tx, id),
    needs: await listNeeds(tx, id),
    actions: await listActions(tx, id),
  };
}
