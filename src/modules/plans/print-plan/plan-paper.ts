import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Done, Download } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import { findEnding, listActions, listNeeds } from '../content/content.queries.ts';
import { type PlanInHand, personsOf } from '../plan/plan-in-hand.ts';
import { findSeparated } from '../plan/separated.queries.ts';
import { isAnybodyHidden } from '../plan/separated.rules.ts';
import { plansPaths } from '../plans.paths.ts';
import { listTeam } from '../team/team.queries.ts';
import { type PlanToPrint, type Reader, planDocument } from './plan-document.ts';

/** All of a plan that the actor may see and that stands on paper. */
export async function loadPlanToPrint(tx: Tx, inHand: PlanInHand): Promise<PlanToPrint> {
  const { id, closedOn } = inHand.plan;
  return {
    inHand,
    separated: await findSeparated(tx, id),
    team: await listTeam(tx, id),
    needs: await listNeeds(tx, id),
    actions: await listActions(tx, id),
    ending: closedOn ? await findEnding(tx, id) : undefined,
  };
}

/**
 * The plan as PDF, with what the actor may see and no more. What it is called tells nothing of anybody. Where one of the family
 * must not find another there is none for all of them: the page says so.
 */
export async function planPaper(asked: Asked, toPrint: PlanToPrint): Promise<Download | Done> {
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
}

/** For whom it was asked; where that is nobody of whom we know, for the family. */
function readerOf(asked: string | undefined, { inHand }: PlanToPrint): Reader {
  if (asked === 'team') return 'team';
  return inHand.persons.find(({ key }) => key === asked) ?? 'family';
}
