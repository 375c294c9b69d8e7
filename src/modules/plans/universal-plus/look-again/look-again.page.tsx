import { inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInsetText, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { Clocks } from '../../clocks/review.rules.ts';

type Props = { inHand: PlanInHand; clocks: Clocks; entry: Entry; shown: Shown };

export const LookAgainPage = ({ inHand, clocks, entry, shown }: Props) => (
  <Column caption={inHand.title} heading="Say what has changed">
    {govukInsetText({ text: `You look at it together on ${inWords(inHand.plan.nextReviewOn)}.` })}
    <Form shown={shown} send="Record it" version={inHand.plan.version} keepsDraft>
      {govukRadios({
        ...choice(entry, 'kind'),
        fieldset: { legend: { text: 'Did you look at it together?', classes: 'govuk-fieldset__legend--s' } },
        items: [
          { value: 'held', text: 'Yes', checked: isChosen(entry, 'kind', 'held') },
          { value: 'moved', text: 'No, it is moved', checked: isChosen(entry, 'kind', 'moved') },
        ],
      })}
      {govukTextarea({
        ...field(entry, 'text'),
        label: { text: 'What has changed, or why is it moved?', classes: 'govuk-label--s' },
        hint: {
          text: 'What is better, what is not, what the child and the family say. Whoever works on the plan reads this: write what is sensitive as a note.',
        },
        rows: 6,
      })}
      {govukDateInput({
        ...dateField(entry, 'nextReviewOn'),
        fieldset: { legend: { text: 'When do you look again?', classes: 'govuk-fieldset__legend--s' } },
        hint: { text: `At most ${clocks.review} working days from today.` },
      })}
    </Form>
  </Column>
);
