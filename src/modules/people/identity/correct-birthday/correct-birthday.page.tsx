import { inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField } from '#platform/web/form-fields.ts';
import { govukDateInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PersonInHand } from '../../children/person-in-hand.ts';

type CorrectBirthdayPageProps = { inHand: PersonInHand; entry: Entry; shown: Shown };

export const CorrectBirthdayPage = ({ inHand: { person }, entry, shown }: CorrectBirthdayPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{person.name}</span>
      <h1 class="govuk-heading-l">When they were born</h1>
      <p class="govuk-body">
        {person.birthday ? `The record says ${inWords(person.birthday)}.` : 'Nobody has said, as far as you may see.'}
      </p>
      <Form shown={shown} send="Record the birthday">
        {govukDateInput({
          ...dateField(entry, 'born'),
          fieldset: { legend: { text: 'When were they born?', classes: 'govuk-fieldset__legend--s' } },
          hint: { text: 'For example, 27 3 2016. No file that a school sends changes it afterwards.' },
        })}
      </Form>
    </div>
  </div>
);
