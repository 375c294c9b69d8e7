import type { Child } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SensitivityQuestion } from '../../../content/questions.page.tsx';
import type { Sensitivity } from '../../../content/sensitivity.ts';

type Props = { child: Child; sensitivities: readonly Sensitivity[]; entry: Entry; shown: Shown };

export const AddCautionPage = ({ child, sensitivities, entry, shown }: Props) => (
  <Column caption={child.name} heading="What others should know before they visit">
    <p class="govuk-body">
      Those who work with the child closely read what you write. Others of them see only that there is something to ask,
      and not what.
    </p>
    <Form shown={shown} send="Record it" keepsDraft>
      {govukTextarea({
        ...field(entry, 'what'),
        label: { text: 'What should they know?', classes: 'govuk-label--s' },
        hint: { text: 'What was seen, and how to go about it: “the dog is loose, ring from the gate”.' },
        rows: 3,
      })}
      {govukInput({
        ...field(entry, 'ring'),
        label: { text: 'Whom to ring first, and on which number?', classes: 'govuk-label--s' },
      })}
      <SensitivityQuestion entry={entry} mine={sensitivities} />
    </Form>
  </Column>
);
