import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PersonInHand } from '../../children/person-in-hand.ts';

const KINDS = { preferred: 'What they want to be called', legal: 'Their full name in law' };

export const ChangeNamePage = ({ inHand, entry, shown }: { inHand: PersonInHand; entry: Entry; shown: Shown }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{inHand.person.name}</span>
      <h1 class="govuk-heading-l">What they are called</h1>
      <p class="govuk-body">In law they are called {inHand.person.legalName}.</p>
      <Form shown={shown} send="Record the name">
        {govukRadios({
          ...choice(entry, 'kind'),
          fieldset: { legend: { text: 'Which name is it?', classes: 'govuk-fieldset__legend--s' } },
          items: Object.entries(KINDS).map(([value, text]) => ({
            value,
            text,
            checked: isChosen(entry, 'kind', value),
          })),
        })}
        {govukInput({ ...field(entry, 'givenName'), label: { text: 'First name', classes: 'govuk-label--s' } })}
        {govukInput({
          ...field(entry, 'middleNames'),
          label: { text: 'Middle names (optional)', classes: 'govuk-label--s' },
        })}
        {govukInput({ ...field(entry, 'familyName'), label: { text: 'Family name', classes: 'govuk-label--s' } })}
        {govukRadios({
          ...choice(entry, 'why'),
          fieldset: { legend: { text: 'What about the name before?', classes: 'govuk-fieldset__legend--s' } },
          items: [
            {
              value: 'changed',
              text: 'It was right until then',
              checked: isChosen(entry, 'why', 'changed'),
              conditional: { html: <SinceQuestion entry={entry} /> },
            },
            { value: 'mistake', text: 'It was wrong', checked: isChosen(entry, 'why', 'mistake') },
          ],
        })}
      </Form>
    </div>
  </div>
);

const SinceQuestion = ({ entry }: { entry: Entry }) =>
  govukDateInput({
    ...dateField(entry, 'since'),
    fieldset: { legend: { text: 'Since when are they called so?' } },
    hint: { text: 'Left empty, from today' },
  });
