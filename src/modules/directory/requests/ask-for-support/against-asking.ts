import { type Child, peoplePaths } from '#modules/people/index.ts';
import { type PlanInHand, plansPaths } from '#modules/plans/index.ts';
import type { AgainstAsking } from './ask-for-support.ts';

/** What stands against asking, with what is wrong with the action itself. */
export type Against = AgainstAsking | 'action-settled';

export const AGAINST_WORDS: Record<Against, string> = {
  'plan-closed': 'This plan is closed: no service is asked from it any more.',
  'action-settled': 'This action is settled: no service is asked for it any more.',
  'not-published': 'This service is not in the directory any more.',
  'agreement-ended': 'The family’s agreement has ended. A service may be asked once they agree again.',
  'person-not-agreed': 'The agreement under this plan is not for the person whom this action is about.',
  'not-agreed': 'The family did not agree that services are asked for support. Ask them first.',
  'not-with-them':
    'The family did not agree that something is shared with this organisation. Ask them first, and record that they agree.',
  'asked-already': 'This service was asked for them already, and that request is open.',
};

/** What to do about it: where each leads. */
export function wayOn(against: Against, { plan }: PlanInHand, person: Child): { path: string; label: string } {
  const toPlan = { path: plansPaths.plan(plan.urlId), label: 'Back to the plan' };
  if (against === 'agreement-ended')
    return { path: plansPaths.restOn(plan.urlId), label: 'Go on with a new agreement' };
  if (against === 'person-not-agreed' || against === 'not-agreed' || against === 'not-with-them')
    return { path: peoplePaths.agreement(person.urlId), label: 'Record what the family agrees to' };
  return toPlan;
}

/** The same words, for a form that was sent all the same. */
export const AGAINST_REFUSALS = Object.fromEntries(
  Object.entries(AGAINST_WORDS).map(([against, message]) => [against, { message }]),
) as Record<Against, { message: string }>;
