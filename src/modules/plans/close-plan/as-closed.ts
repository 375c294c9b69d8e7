import type { LocalDate } from '#kernel/local-date.ts';
import type { PlanToPrint } from '../print-plan/plan-document.ts';
import type { PlanClosed } from './close-plan.ts';
import type { ClosingReason } from './closing.rules.ts';

type Ended = Omit<PlanClosed, 'reason'> & { readonly reason: ClosingReason | undefined };

/** The plan as it will stand once it is closed with these words. What is not said yet is left out. */
export function asClosed(toPrint: PlanToPrint, ended: Ended, today: LocalDate): PlanToPrint {
  const { inHand, needs, actions } = toPrint;
  const outcomes = new Map(ended.outcomes.map(({ need, outcome }) => [need.id, outcome ?? null]));
  const undone = new Map(ended.leftUndone.map(({ action, why }) => [action.id, why]));
  return {
    ...toPrint,
    inHand: { ...inHand, plan: { ...inHand.plan, closedOn: today, closedBecause: ended.reason?.name ?? null } },
    needs: needs.map((need) => ({ ...need, outcome: outcomes.get(need.id) ?? null })),
    actions: actions.map((action) => {
      const why = undone.get(action.id);
      return why ? { ...action, status: 'not-done', why } : action;
    }),
    ending: { familyView: ended.familyView, whatNext: ended.whatNext },
  };
}
