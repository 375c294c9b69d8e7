import { assessmentPaths } from '../assessment/assessment.paths.ts';

/** On a meeting's screens: what the team found out and thinks, to look at again together. */
export const WhatIsKnown = ({ plan }: { plan: string }) => (
  <p class="govuk-body govuk-!-display-none-print">
    Look at it together:{' '}
    <a class="govuk-link" href={assessmentPaths.assessment(plan)}>
      the assessment
    </a>
    ,{' '}
    <a class="govuk-link" href={assessmentPaths.hypotheses(plan)}>
      what may explain it
    </a>
    .
  </p>
);
