import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { addNote, findOpenPlanOf, findPlanInHand, type PlanInHand, WHOLE_FAMILY } from '#modules/plans/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import { allowed } from '../happening.ts';

/** The open plan of a story's child. */
export async function planOfStory(tx: Tx, childId: Id<'person'>): Promise<PlanInHand> {
  const plan = await findOpenPlanOf(tx, childId);
  const inHand = plan && (await findPlanInHand(tx, plan.urlId));
  if (!inHand) throw new Error('a story of the demonstration has no plan open');
  return inHand;
}

/** Writes down what happened, about the whole family. */
export async function writeDown(doing: Doing, inHand: PlanInHand, text: string, on: LocalDate): Promise<void> {
  const note = { about: WHOLE_FAMILY, happenedOn: on, text, sensitivity: 'general', atRisk: 'no' } as const;
  allowed(await addNote(doing, inHand, note, on));
}
