import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Officer } from '../liaison-team.queries.ts';

type Props = { officer: Officer; entry: Entry; shown: Shown };

export const SetWeekPage = ({ officer, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{officer.name}</span>
      <h1 class="govuk-heading-l">Hours for direct work</h1>
      <Form shown={shown} send="Set the hours">
        {govukInput({
          ...field(entry, 'hours'),
          label: {
            text: 'How many hours of their week are for work with children and families?',
            classes: 'govuk-label--s',
          },
          hint: { text: 'Without leave, training and writing. From today on.' },
          classes: 'govuk-input--width-3',
          suffix: { text: 'hours a week' },
          inputmode: 'decimal',
        })}
      </Form>
    </div>
  </div>
);
