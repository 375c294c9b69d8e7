import { inWords } from '#kernel/local-date.ts';
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

type NotAgreedProps = { agreementPath: string; agreedWith: string | undefined };

/** What stands in the way of a new plan: the family has not agreed, or with another organisation. */
export const NotAgreed = ({ agreementPath, agreedWith }: NotAgreedProps) => (
  <p class="govuk-body">
    {agreedWith
      ? `The family agreed to work together with ${agreedWith}, who can open the plan and ask you to join it. Or speak with them, and `
      : 'The family has not agreed to work together yet, or does not agree any more. Speak with them, and '}
    <a class="govuk-link" href={agreementPath}>
      {agreedWith ? 'record that they agree with you too' : 'record their agreement'}
    </a>{' '}
    first.
  </p>
);

/** That the family had a plan lately: read what helped before beginning again. */
export const BackAgain = ({ plan: { urlId, closedOn, closedBecause, lead } }: { plan: Plan }) => (
  <p class="govuk-body">
    The family had{' '}
    <a class="govuk-link" href={plansPaths.plan(urlId)}>
      a plan that {lead.name} led
    </a>{' '}
    and that ended on {inWords(closedOn!)}: {closedBecause}. To open another within 12 months counts as coming back.
    Read what helped, and ask what has changed.
  </p>
);
