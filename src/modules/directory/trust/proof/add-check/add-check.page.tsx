import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { KeptService } from '../../../desk/kept-service.ts';
import { CHECK_KINDS, CHECK_LABELS } from '../proof.ts';

export const AddCheckPage = ({ service, entry, shown }: { service: KeptService; entry: Entry; shown: Shown }) => (
  <Column caption={service.entry.name} heading="Add a check">
    <p class="govuk-body">
      Everybody reads this. Name nobody, and do not say where something is that must not be found.
    </p>
    <Form shown={shown} send="Save">
      {govukRadios({
        ...choice(entry, 'kind'),
        fieldset: { legend: { text: 'What was looked at?', classes: 'govuk-fieldset__legend--s' } },
        items: CHECK_KINDS.map((value) => ({
          value,
          text: CHECK_LABELS[value],
          checked: isChosen(entry, 'kind', value),
        })),
      })}
      {govukTextarea({
        ...field(entry, 'found'),
        label: { text: 'What was found?', classes: 'govuk-label--s' },
        rows: 3,
      })}
      {govukDateInput({
        ...dateField(entry, 'checkedOn'),
        fieldset: { legend: { text: 'When?', classes: 'govuk-fieldset__legend--s' } },
      })}
      {govukDateInput({
        ...dateField(entry, 'dueOn'),
        fieldset: { legend: { text: 'When is it due again? (optional)', classes: 'govuk-fieldset__legend--s' } },
      })}
    </Form>
  </Column>
);
