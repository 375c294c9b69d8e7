import type { Plan } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';

/** What stands in the way of a new plan: one is open. */
export const AlreadyOpen = ({ plan }: { plan: Plan }) => (
  <p class="govuk-body">
    There is already a family plan, led by {plan.lead.name}, {plan.lead.orgName}. Everybody works on the same one:{' '}
    <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
      see the plan
    </a>
    .
  </p>
);

/** What stands in the way of a new plan: the family has not agreed. */
export const NotAgreed = ({ agreementPath }: { agreementPath: string }) => (
  <p class="govuk-body">
    The family has not agreed to work together yet, or does not agree any more. Speak with them, and{' '}
    <a class="govuk-link" href={agreementPath}>
      record their agreement
    </a>{' '}
    first.
  </p>
);
