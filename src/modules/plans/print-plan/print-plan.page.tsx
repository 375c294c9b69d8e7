import { Column } from '#platform/web/column.tsx';
import { govukButton } from '#platform/web/govuk/macros.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import { PrintOneForEach } from '../plan/print-one-for-each.page.tsx';
import { type Separated, isAnybodyHidden } from '../plan/separated.rules.ts';
import { plansPaths } from '../plans.paths.ts';

/** Which of the two it is for is chosen each time: a paper cannot be taken back. */
export const PrintPlanPage = ({ inHand, separated }: { inHand: PlanInHand; separated: Separated }) => (
  <Column caption={inHand.title} heading="Print the plan">
    <p class="govuk-body">
      You get a PDF with who leads, what is needed, who does what by when, and{' '}
      {inHand.plan.closedOn ? 'how it ended' : 'the next meeting'}. Notes and attached files are not in it. That you
      made it is recorded.
    </p>
    {isAnybodyHidden(separated) ? <ForEach {...inHand} /> : <ForFamily {...inHand} />}
    <h2 class="govuk-heading-m">For the team</h2>
    <p class="govuk-body">
      All the needs that you may see; the sensitive ones say so. Colleagues may be allowed to see less than you.
    </p>
    {govukButton({
      text: 'Plan for the team (PDF)',
      href: plansPaths.documentFor(inHand.plan.urlId, 'team'),
      classes: 'govuk-button--secondary',
    })}
  </Column>
);

const ForFamily = ({ plan }: PlanInHand) => (
  <>
    <h2 class="govuk-heading-m">For the family to take away</h2>
    <p class="govuk-body">
      It leaves out every need that is marked as sensitive, with its actions: others at home may read it. Read it
      through before you hand it over.
    </p>
    {govukButton({ text: 'Plan for the family (PDF)', href: plansPaths.documentFor(plan.urlId, 'family') })}
  </>
);

const ForEach = ({ plan, persons }: PlanInHand) => (
  <>
    <h2 class="govuk-heading-m">For each of the family to take away</h2>
    <PrintOneForEach />
    <ul class="govuk-list">
      {persons.map(({ key, name }) => (
        <li>
          <a class="govuk-link" href={plansPaths.documentFor(plan.urlId, key)}>
            Plan for {name} (PDF)
          </a>
        </li>
      ))}
    </ul>
  </>
);
