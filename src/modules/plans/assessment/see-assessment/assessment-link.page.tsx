import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';

/** The way to the assessment, on the page of its plan, for whoever may see somebody of it in full. */
export const AssessmentLink = ({ inHand: { plan, persons } }: { inHand: PlanInHand }) =>
  persons.some(({ inFull }) => inFull) ? (
    <p class="govuk-body govuk-!-display-none-print">
      <a class="govuk-link" href={assessmentPaths.assessment(plan.urlId)}>
        The assessment of the whole family
      </a>
    </p>
  ) : (
    <></>
  );
