import { inWords } from '#kernel/local-date.ts';
import { addWorkingDays } from '../../clocks/working-days.rules.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput, govukRadios, govukSelect, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { AboutQuestion, SensitivityQuestion } from '../../content/questions.page.tsx';
import type { Sensitivity } from '../../content/sensitivity.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { SUPERVISION_QUESTIONS } from '../supervision-questions.ts';
import type { Supervisor } from '../supervision.queries.ts';

type Props = {
  inHand: PlanInHand;
  today: LocalDate;
  most: number;
  supervisors: readonly Supervisor[];
  sensitivities: readonly Sensitivity[];
  entry: Entry;
  shown: Shown;
};

export const RecordSupervisionPage = ({ inHand, today, most, supervisors, sensitivities, entry, shown }: Props) => (
  <Column caption={inHand.title} heading="Record supervision">
    <p class="govuk-body">
      You and your supervisor read this, and nobody else. The team and your managers see that it took place, and when it
      does again.
    </p>
    <Form shown={shown} send="Record it" keepsDraft>
      {govukRadios({
        ...choice(entry, 'kind'),
        fieldset: { legend: { text: 'How did it take place?', classes: 'govuk-fieldset__legend--s' } },
        items: [
          { value: 'one-to-one', text: 'With my supervisor', checked: isChosen(entry, 'kind', 'one-to-one') },
          {
            value: 'group',
            text: 'In a group',
            checked: isChosen(entry, 'kind', 'group'),
            conditional: {
              html: govukInput({ ...field(entry, 'others'), label: { text: 'Who else took part?' } }),
            },
          },
        ],
      })}
      {govukSelect({
        ...field(entry, 'supervisor'),
        label: { text: 'Who supervised?', classes: 'govuk-label--s' },
        hint: { text: 'Managers of your organisation, or its pastoral leads in a school.' },
        items: [
          { value: '', text: 'Choose' },
          ...supervisors.map(({ urlId, name }) => ({
            value: urlId,
            text: name,
            selected: isChosen(entry, 'supervisor', urlId),
          })),
        ],
      })}
      {govukDateInput({
        ...dateField(entry, 'heldOn'),
        fieldset: { legend: { text: 'When was it?', classes: 'govuk-fieldset__legend--s' } },
      })}
      <AboutQuestion entry={entry} inHand={inHand} />
      {SUPERVISION_QUESTIONS.map(({ name, label, hint }) =>
        govukTextarea({
          ...field(entry, name),
          label: { text: label, classes: 'govuk-label--s' },
          hint: { text: hint },
          rows: 5,
        }),
      )}
      <SensitivityQuestion entry={entry} mine={sensitivities} />
      {govukDateInput({
        ...dateField(entry, 'nextOn'),
        fieldset: { legend: { text: 'When do you talk it over next?', classes: 'govuk-fieldset__legend--s' } },
        hint: { text: `On ${inWords(addWorkingDays(today, most))} at the latest.` },
      })}
    </Form>
  </Column>
);
