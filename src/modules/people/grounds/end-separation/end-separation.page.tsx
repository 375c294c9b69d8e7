import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukTextarea, govukWarningText } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Child } from '../../children/children.queries.ts';
import type { Separation } from '../separations.queries.ts';

type Props = { person: Child; separation: Separation; entry: Entry; shown: Shown };

export const EndSeparationPage = ({ person, separation, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{person.name}</span>
      <h1 class="govuk-heading-l">They may be found again</h1>
      {govukWarningText({
        text: `Those who work with ${separation.fromName} may then learn where ${separation.hiddenName} is. Ask ${separation.hiddenName}, or who cares for them, first.`,
        iconFallbackText: 'Warning',
      })}
      <Form shown={shown} send="They may be found again" warning>
        {govukTextarea({
          ...field(entry, 'why'),
          label: { text: 'Why, and who was asked?', classes: 'govuk-label--s' },
          rows: 3,
        })}
      </Form>
    </div>
  </div>
);
