import type { Child } from '../children/children.queries.ts';
import { peoplePaths } from '../people.paths.ts';
import { AtRiskAdvice } from './at-risk.tsx';
import type { SafeguardingAdvice } from './safeguarding-advice.queries.ts';

export const AtRiskPage = ({ child, advice }: { child: Child | undefined; advice: SafeguardingAdvice }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">What to do now</h1>
      <p class="govuk-body">
        What you wrote is saved, and the safeguarding lead is alerted. An alert can be overlooked: speak to somebody.
      </p>
      <AtRiskAdvice advice={advice} />
      <p class="govuk-body">
        {child ? (
          <a class="govuk-link" href={peoplePaths.child(child.urlId)}>
            Go on to {child.name}
          </a>
        ) : (
          <a class="govuk-link" href="/">
            Go on to your home page
          </a>
        )}
      </p>
    </div>
  </div>
);
