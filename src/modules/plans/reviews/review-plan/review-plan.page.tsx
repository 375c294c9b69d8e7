import { inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInsetText, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { Clocks } from '../review.rules.ts';

type Props = { inHand: PlanInHand; clocks: Clocks; entry: Entry; shown: Shown };

export const ReviewPlanPage = ({ inHand, clocks, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{inHand.title}</span>
      <h1 class="govuk-heading-l">Record or move the review</h1>
      {govukInsetText({ text: `The next review is due on ${inWords(inHand.plan.nextReviewOn)}.` })}
      <Form shown={shown} send="Record it" version={inHand.plan.version} keepsDraft>
        {govukRadios({
          ...choice(entry, 'kind'),
          fieldset: { legend: { text: 'Did the review take place?', classes: 'govuk-fieldset__legend--s' } },
          items: [
            { value: 'held', text: 'Yes, it took place', checked: isChosen(entry, 'kind', 'held') },
            { value: 'moved', text: 'No, it is moved', checked: isChosen(entry, 'kind', 'moved') },
          ],
        })}
        {govukTextarea({
          ...field(entry, 'text'),
          label: { text: 'What changed, or why is it moved?', classes: 'govuk-label--s' },
          hint: {
            text: 'What is better for whom, what is not, what the child and the family say. The whole team reads this: write what is sensitive as a note.',
          },
          rows: 6,
        })}
        {govukDateInput({
          ...dateField(entry, 'nextReviewOn'),
          fieldset: { legend: { text: 'When is the next review?', classes: 'govuk-fieldset__legend--s' } },
          hint: { text: `At most ${clocks.review} working days from today.` },
        })}
      </Form>
    </div>
  </div>
);
