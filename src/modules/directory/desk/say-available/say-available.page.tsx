import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInput, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';

type Props = { name: string; provider: string; says: string; rang: boolean; entry: Entry; shown: Shown };

export const SayAvailablePage = ({ name, provider, says, rang, entry, shown }: Props) => (
  <Column caption={`${name}, ${provider}`} heading="Can it take somebody now?">
    <p class="govuk-body">So far: {says}.</p>
    {rang && <p class="govuk-body">Everybody reads what you say here, with the day. Your name is not shown.</p>}
    <Form shown={shown} send="Say so">
      <AvailableQuestion entry={entry} legend={rang ? 'What did they tell you?' : 'Today'} />
    </Form>
  </Column>
);

/** Yes, a wait of about so many weeks, or full. */
export const AvailableQuestion = ({ entry, legend }: { entry: Entry; legend: string }) =>
  govukRadios({
    ...choice(entry, 'state'),
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--m' } },
    items: [
      { value: 'yes', text: 'Yes, it can take somebody', checked: isChosen(entry, 'state', 'yes') },
      {
        value: 'waiting',
        text: 'There is a wait',
        checked: isChosen(entry, 'state', 'waiting'),
        conditional: {
          html: govukInput({
            ...field(entry, 'weeks'),
            label: { text: 'About how many weeks?' },
            classes: 'govuk-input--width-3',
            inputmode: 'numeric',
          }),
        },
      },
      { value: 'full', text: 'No, it is full', checked: isChosen(entry, 'state', 'full') },
    ],
  });
