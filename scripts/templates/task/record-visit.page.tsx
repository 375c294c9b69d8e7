import type { Child } from '#modules/people/index.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField, field } from '#platform/web/form-fields.ts';
import { govukDateInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';

type RecordVisitPageProps = { child: Child; entry: Entry; shown: Shown };

export const RecordVisitPage = ({ child, entry, shown }: RecordVisitPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">Record visit</h1>
      <Form shown={shown} send="Record visit" keepsDraft>
        {govukDateInput({
          ...dateField(entry, 'happenedOn'),
          fieldset: { legend: { text: 'When was it?', classes: 'govuk-fieldset__legend--s' } },
        })}
        {govukTextarea({
          ...field(entry, 'text'),
          label: { text: 'What happened?', classes: 'govuk-label--s' },
          hint: { text: 'Write so that the child could read it.' },
        })}
      </Form>
    </div>
  </div>
);
