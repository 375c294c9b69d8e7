import type { Child } from '#modules/people/index.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput, govukInsetText } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Caution } from '../cautions.queries.ts';

type Props = { child: Child; caution: Caution; entry: Entry; shown: Shown };

export const EndCautionPage = ({ child, caution, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">This is no longer so</h1>
      {govukInsetText({ text: caution.what })}
      <Form shown={shown} send="It is no longer so">
        {govukInput({ ...field(entry, 'why'), label: { text: 'How do you know?', classes: 'govuk-label--s' } })}
      </Form>
    </div>
  </div>
);
