import { Column } from '#platform/web/column.tsx';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { PrintOneForEach } from '../../plan/print-one-for-each.page.tsx';
import { type Separated, isAnybodyHidden } from '../../plan/separated.rules.ts';
import type { AssessmentInHand } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';

/** Whom it is for is chosen each time: a paper cannot be taken back. */
export const PrintAssessmentPage = ({
  inHand: { plan, title },
  subjects,
  separated,
}: AssessmentInHand & { separated: Separated }) => (
  <Column caption={title} heading="Print the assessment">
    <p class="govuk-body">
      You get a PDF with what was said and answered. Read it through before you hand it over. That you made it is
      recorded.
    </p>
    {isAnybodyHidden(separated) ? (
      <PrintOneForEach />
    ) : (
      <>
        <h2 class="govuk-heading-m">For the family, together</h2>
        <p class="govuk-body">
          It leaves out everything that is kept apart, what each adult said for themselves, what may explain it and the
          level: others at home may read it.
        </p>
        {govukButton({ text: 'For the family (PDF)', href: assessmentPaths.documentFor(plan.urlId, 'family') })}
      </>
    )}
    <h2 class="govuk-heading-m">For one person</h2>
    <p class="govuk-body">What is about them and about the family as a whole, and what they said themselves.</p>
    <ul class="govuk-list">
      {subjects
        .filter(({ wholeFamily }) => !wholeFamily)
        .map(({ key, name }) => (
          <li>
            <a class="govuk-link" href={assessmentPaths.documentFor(plan.urlId, key)}>
              For {name} (PDF)
            </a>
          </li>
        ))}
    </ul>
    <h2 class="govuk-heading-m">For the team</h2>
    <p class="govuk-body">All that you may see; what is kept apart says so. Colleagues may be allowed to see less.</p>
    {govukButton({
      text: 'For the team (PDF)',
      href: assessmentPaths.documentFor(plan.urlId, 'team'),
      classes: 'govuk-button--secondary',
    })}
  </Column>
);
