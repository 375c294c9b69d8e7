import { todayInLondon } from '#kernel/local-date.ts';
import { downloadTyped } from '#platform/web/route.ts';
import { closingReasonsOn } from '../plan/area-lists.queries.ts';
import { findPlanToLead } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';
import { loadPlanToPrint, planPaper } from '../print-plan/plan-paper.ts';
import { asClosed } from './as-closed.ts';
import { answersTyped, textTyped } from './closing-typed.ts';

/** The paper that the family gets at the end, while it can still be printed: with the words that stand in the form. */
export const closingPaperRoute = downloadTyped({
  path: plansPaths.closingPaper(':plan'),
  needs: 'plans:work',
  async load(asked, typed) {
    const inHand = await findPlanToLead(asked);
    if (!inHand) return undefined;
    if (inHand.plan.closedOn !== null) return { to: plansPaths.print(inHand.plan.urlId) };
    const toPrint = await loadPlanToPrint(asked.tx, inHand);
    const today = todayInLondon();
    const reasons = await closingReasonsOn(asked.tx, today);
    const openActions = toPrint.actions.filter(({ status }) => status === 'open');
    const ended = {
      ...answersTyped(typed, toPrint.needs, openActions),
      reason: reasons.find(({ code }) => code === typed['reason']),
      familyView: textTyped(typed['familyView']),
      whatNext: textTyped(typed['whatNext']),
    };
    return planPaper(asked, asClosed(toPrint, ended, today));
  },
});
