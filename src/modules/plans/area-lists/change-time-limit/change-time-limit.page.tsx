import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField, field } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { TimeLimit } from '../area-lists.queries.ts';

export const ChangeTimeLimitPage = ({ limit, entry, shown }: { limit: TimeLimit; entry: Entry; shown: Shown }) => (
  <Column heading="Change a time limit">
    <p class="govuk-body">
      {limit.meaning}: {limit.days} working days now.
    </p>
    <Form shown={shown} send="Set the time limit">
      {govukInput({
        ...field(entry, 'days'),
        label: { text: 'How many working days?', classes: 'govuk-label--s' },
        classes: 'govuk-input--width-3',
        inputmode: 'numeric',
      })}
      {govukDateInput({
        ...dateField(entry, 'from'),
        fieldset: { legend: { text: 'From which day?', classes: 'govuk-fieldset__legend--s' } },
        hint: { text: 'Today or later. What is set for a later day already is replaced.' },
      })}
    </Form>
  </Column>
);
