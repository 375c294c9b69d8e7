import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PersonInHand } from '../../children/person-in-hand.ts';
import { FamilyCheckboxes } from '../../families/family-checkboxes.tsx';
import { type LIVES, inOneLine } from '../../families/homes.rules.ts';
import type { NamedPerson } from '../../identity/names.queries.ts';
import type { Home } from '../homes.queries.ts';
import { ELSEWHERE } from './record-home.ts';

const LIVES_SHARES = {
  'all-the-time': 'All the time',
  'part-of-the-week': 'A part of the week',
  'now-and-then': 'Now and then',
} satisfies Record<(typeof LIVES)[number], string>;

type Props = {
  inHand: PersonInHand;
  people: readonly NamedPerson[];
  known: readonly Home[];
  entry: Entry;
  shown: Shown;
};

export const RecordHomePage = ({ inHand, people, known, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{inHand.person.name}</span>
      <h1 class="govuk-heading-l">Where they live now</h1>
      <Form shown={shown} send="Record it">
        <WhereQuestion known={known} entry={entry} />
        <FamilyCheckboxes entry={entry} name="persons" question="Who lives there?" persons={people} />
        {govukRadios({
          ...choice(entry, 'instead'),
          fieldset: { legend: { text: 'Have they moved there?', classes: 'govuk-fieldset__legend--s' } },
          items: [
            { value: 'yes', text: 'Yes, and left where they lived', checked: isChosen(entry, 'instead', 'yes') },
            { value: 'no', text: 'No, it is a home of theirs as well', checked: isChosen(entry, 'instead', 'no') },
          ],
        })}
        {govukRadios({
          ...choice(entry, 'lives'),
          fieldset: { legend: { text: 'How much do they live there?', classes: 'govuk-fieldset__legend--s' } },
          items: Object.entries(LIVES_SHARES).map(([value, text]) => ({
            value,
            text,
            checked: isChosen(entry, 'lives', value),
          })),
        })}
        {govukDateInput({
          ...dateField(entry, 'from'),
          fieldset: { legend: { text: 'Since when?', classes: 'govuk-fieldset__legend--s' } },
        })}
      </Form>
    </div>
  </div>
);

const WhereQuestion = ({ known, entry }: Pick<Props, 'known' | 'entry'>) => {
  const another = (
    <>
      {govukTextarea({ ...field(entry, 'lines'), label: { text: 'Address' }, rows: 3 })}
      {govukInput({ ...field(entry, 'postcode'), label: { text: 'Postcode' }, classes: 'govuk-input--width-10' })}
    </>
  );
  return govukRadios({
    ...choice(entry, 'where'),
    fieldset: { legend: { text: 'Where?', classes: 'govuk-fieldset__legend--s' } },
    items: [
      ...known.map((home) => ({ value: home.id, text: inOneLine(home), checked: isChosen(entry, 'where', home.id) })),
      {
        value: ELSEWHERE,
        text: known.length === 0 ? 'This address' : 'Another address',
        checked: isChosen(entry, 'where', ELSEWHERE),
        conditional: { html: another },
      },
    ],
  });
};
