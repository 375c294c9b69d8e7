import { ATTACHABLE, ATTACHABLE_ENDINGS } from '#platform/attachments/content-type.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukFileUpload, govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { AboutQuestion, SensitivityQuestion } from '../../content/questions.page.tsx';
import type { Sensitivity } from '../../content/sensitivity.ts';

type Props = {
  inHand: PlanInHand;
  sensitivities: readonly Sensitivity[];
  /** How large a file may be, in words. */
  largest: string;
  entry: Entry;
  shown: Shown;
};

export const AttachFilePage = ({ inHand, sensitivities, largest, entry, shown }: Props) => {
  const { errors } = entry;
  return (
    <Column caption={inHand.title} heading="Attach a file">
      <Form shown={shown} send="Attach the file" upload>
        {govukFileUpload({
          id: 'file',
          name: 'file',
          label: { text: 'The file', classes: 'govuk-label--s' },
          hint: {
            text: `${ATTACHABLE}, up to ${largest}. The name it has on your computer is not kept. A photo may tell where it was taken.`,
          },
          attributes: { accept: ATTACHABLE_ENDINGS },
          ...(errors['file'] === undefined ? {} : { errorMessage: { text: errors['file'] } }),
        })}
        {govukInput({
          ...field(entry, 'title'),
          label: { text: 'What is it?', classes: 'govuk-label--s' },
          hint: { text: 'For example: letter from the hospital, 3 March' },
        })}
        <AboutQuestion entry={entry} inHand={inHand} />
        <SensitivityQuestion entry={entry} mine={sensitivities} />
      </Form>
    </Column>
  );
};
