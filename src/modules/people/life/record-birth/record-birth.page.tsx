import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField, field } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PersonInHand } from '../../children/person-in-hand.ts';
import { SexQuestion } from '../../families/add-person/add-person.page.tsx';

type Props = { inHand: PersonInHand; dueOn: LocalDate; entry: Entry; shown: Shown };

export const RecordBirthPage = ({ inHand, dueOn, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{inHand.person.name}</span>
      <h1 class="govuk-heading-l">A baby is born</h1>
      <p class="govuk-body">The baby was due on {inWords(dueOn)}.</p>
      <Form shown={shown} send="Record the birth">
        {govukDateInput({
          ...dateField(entry, 'born'),
          fieldset: { legend: { text: 'Date of birth', classes: 'govuk-fieldset__legend--s' } },
        })}
        {govukInput({ ...field(entry, 'givenName'), label: { text: 'First name', classes: 'govuk-label--s' } })}
        {govukInput({ ...field(entry, 'familyName'), label: { text: 'Family name', classes: 'govuk-label--s' } })}
        <SexQuestion entry={entry} />
      </Form>
    </div>
  </div>
);
