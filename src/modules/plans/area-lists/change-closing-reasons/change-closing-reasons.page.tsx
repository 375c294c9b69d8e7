import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInput, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { OfferedReason } from '../area-lists.queries.ts';

export const AddClosingReasonPage = ({ entry, shown }: { entry: Entry; shown: Shown }) => (
  <Column heading="Add a reason why family plans end">
    <Form shown={shown} send="Add the reason">
      {govukInput({ ...field(entry, 'name'), label: { text: 'Reason', classes: 'govuk-label--s' } })}
      {govukRadios({
        ...choice(entry, 'everyOutcomeMet'),
        fieldset: {
          legend: { text: 'Is it only for plans whose every outcome is met?', classes: 'govuk-fieldset__legend--s' },
        },
        hint: { text: 'Plans that end for such a reason count as closed with outcomes met.' },
        items: [
          { value: 'yes', text: 'Yes', checked: isChosen(entry, 'everyOutcomeMet', 'yes') },
          { value: 'no', text: 'No', checked: isChosen(entry, 'everyOutcomeMet', 'no') },
        ],
      })}
    </Form>
  </Column>
);

export const EndClosingReasonPage = ({ reason, shown }: { reason: OfferedReason; shown: Shown }) => (
  <Column heading="No longer offer a reason">
    <p class="govuk-body">
      {reason.name}. Plans that ended for it keep it, and are counted as before. Today it is still offered.
    </p>
    <Form shown={shown} send="No longer offer it" />
  </Column>
);
