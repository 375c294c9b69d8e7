import type { Typed } from '#platform/web/typed.ts';
import type { Action, Need } from '../content/plan-content.ts';
import { outcomeField, whyField } from './close-plan.page.tsx';
import type { PlanClosed } from './close-plan.ts';
import { OUTCOMES } from './closing.rules.ts';

/** What stands in the form, of each need and of each action still open. */
export const answersTyped = (
  typed: Typed,
  needs: readonly Need[],
  openActions: readonly Action[],
): Pick<PlanClosed, 'outcomes' | 'leftUndone'> => ({
  outcomes: needs.map((need) => ({
    need,
    outcome: OUTCOMES.find((outcome) => outcome === typed[outcomeField(need)]),
  })),
  leftUndone: openActions.map((action) => ({ action, why: textTyped(typed[whyField(action)]) })),
});

export const textTyped = (typed: Typed[string] | undefined): string => (typeof typed === 'string' ? typed.trim() : '');
