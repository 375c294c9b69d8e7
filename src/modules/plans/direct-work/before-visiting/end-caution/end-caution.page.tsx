import type { Child } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput, govukInsetText } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Caution } from '../cautions.queries.ts';

type Props = { child: Child; caution: Caution; entry: Entry; shown: Shown };

export const EndCautionPage = ({ child, caution, entry, shown }: Props) => (
  <Column caption={child.name} heading="This is no longer so">
    {govukInsetText({ text: caution.what })}
    <Form shown={shown} send="It is no longer so">
      {govukInput({ ...field(entry, 'why'), label: { text: 'How do you know?', classes: 'govuk-label--s' } })}
    </Form>
  </Column>
);
