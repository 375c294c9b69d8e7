import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField, field } from '#platform/web/form-fields.ts';
import { govukDateInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { ProfileInHand } from '../profile-in-hand.ts';

type Props = Pick<ProfileInHand, 'child'> & { entry: Entry; shown: Shown };

export const RecordEffectPage = ({ child, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">What changed because of the profile</h1>
      <Form shown={shown} send="Record it" keepsDraft>
        {govukTextarea({
          ...field(entry, 'what'),
          label: { text: 'What do people do differently now?', classes: 'govuk-label--s' },
          hint: { text: 'For instance “She sits by the door, and goes out before it gets too loud”' },
          rows: 4,
        })}
        {govukDateInput({
          ...dateField(entry, 'changedOn'),
          fieldset: { legend: { text: 'Since when?', classes: 'govuk-fieldset__legend--s' } },
        })}
      </Form>
    </div>
  </div>
);
