import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Attachment } from '../../content/plan-content.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';

type Props = { inHand: PlanInHand; attachment: Attachment; entry: Entry; shown: Shown };

export const RemoveAttachmentPage = ({ inHand, attachment, entry, shown }: Props) => (
  <Column caption={inHand.title} heading="Remove this file?">
    <p class="govuk-body">{attachment.title}</p>
    <p class="govuk-body">
      The file goes for good and nobody can bring it back. That it was there, who removed it and why stays on record.
    </p>
    <Form shown={shown} send="Remove the file" warning>
      {govukTextarea({
        ...field(entry, 'why'),
        label: { text: 'Why is it removed?', classes: 'govuk-label--s' },
        rows: 3,
      })}
    </Form>
  </Column>
);
