import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField, field } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { ProfileInHand } from '../profile-in-hand.ts';

type Props = Pick<ProfileInHand, 'child'> & { entry: Entry; shown: Shown };

export const ShareProfilePage = ({ child, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">Share the one-page profile</h1>
      <p class="govuk-body">
        The child and the family say who is to have it. This is their list: it opens no record to anybody.
      </p>
      <Form shown={shown} send="Put them on the list">
        {govukInput({
          ...field(entry, 'withWhom'),
          label: { text: 'Who is to have it?', classes: 'govuk-label--s' },
          hint: { text: 'For instance “My class teacher”, or “Swimming club”' },
        })}
        {govukInput({
          ...field(entry, 'wishedBy'),
          label: { text: 'Who wishes it?', classes: 'govuk-label--s' },
          hint: { text: 'For instance “Me”, or “Me and Mum”' },
        })}
        {govukDateInput({
          ...dateField(entry, 'sharedOn'),
          fieldset: { legend: { text: 'From when?', classes: 'govuk-fieldset__legend--s' } },
        })}
      </Form>
    </div>
  </div>
);
