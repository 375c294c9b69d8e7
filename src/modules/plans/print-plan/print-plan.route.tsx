import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { download, page } from '#platform/web/route.ts';
import { findEnding, listActions, listNeeds } from '../content/content.queries.ts';
import { findPlanInHand, personsOf, trailTo } from '../plan/plan-in-hand.ts';
import { findSeparated } from '../plan/separated.queries.ts';
import { isAnybodyHidden } from '../plan/separated.rules.ts';
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
    return { inHand, separated: await findSeparated(tx, inHand.plan.id) };
  },
  trail: ({ inHand }) => trailTo(inHand),
  view: (loaded) => <PrintPlanPage {...loaded} />,
});

/**
 * The plan as PDF, with what the actor may see and no more. What it is called tells nothing of anybody. Where one of the family
 * must not find another there is none for all of them: the page says so.
 */
export const planDocumentRoute = download({
  path: plansPaths.document(':plan'),
  needs: 'plans:see',
  async load(asked) {
    const toPrint = await findPlanToPrint(asked);
    if (!toPrint) return undefined;
    const reader = readerOf(asked.query['for'], toPrint);
    const { plan } = toPrint.inHand;
    if (reader === 'family' && isAnybodyHidden(toPrint.separated)) return { to: plansPaths.print(plan.urlId) };
    await recordAudit(asked.tx, 'plans.plan-printed', personsOf(toPrint.inHand), {
      plan: plan.id,
      reader: typeof reader === 'string' ? reader : reader.personId,
    });
    const document = planDocument(reader, toPrint, todayInLondon());
    return {
      download: () => asked.writeDocument(document),
      contentType: 'application/pdf',
      fileName: 'family-plan.pdf',
    };
  },
});

/** For whom it was asked; where that is nobody of whom we know, for the family. */
function readerOf(asked: string | undefined, { inHand }: PlanToPrint): Reader {
  if (asked === 'team') return 'team';
  return inHand.persons.find(({ key }) => key === asked) ?? 'family';
}

async function findPlanToPrint({ tx, params }: Asked): Promise<PlanToPrint | undefined> {
  const inHand = await findPlanInHand(tx, params['plan']!);
  if (!inHand) return undefined;
  const { id } = inHand.plan;
  return {
    inHand,
    separated: await findSeparated(tx, id),
    team: await listTeam(tx, id),
    needs: await listNeeds(tx, id),
    actions: await listActions(tx, id),
    ending: inHand.plan.closedOn ? await findEnding(tx, id) : undefined,
  };
}
