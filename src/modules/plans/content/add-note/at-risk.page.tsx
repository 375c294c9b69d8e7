import { AtRiskAdvice, type SafeguardingAdvice } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';

/** What follows at once where somebody wrote that a child may be at risk now. */
export const AtRiskPage = ({ inHand, advice }: { inHand: PlanInHand; advice: SafeguardingAdvice }) => (
  <Column caption={inHand.title} heading="What to do now">
    <p class="govuk-body">
      What you wrote is saved, and the safeguarding lead is alerted. An alert can be overlooked: speak to somebody.
    </p>
    <AtRiskAdvice advice={advice} />
    <p class="govuk-body">
      <a class="govuk-link" href={plansPaths.plan(inHand.plan.urlId)}>
        Go on to the plan
      </a>
    </p>
  </Column>
);
