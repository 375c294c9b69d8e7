import { Form } from '#platform/web/form.tsx';
import { type Entry, field, isChosen } from '#platform/web/form-fields.ts';
import { govukSelect } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Family } from '../families.queries.ts';
import { FamilyCheckboxes } from '../family-checkboxes.tsx';
import { familyName } from '../families.rules.ts';
import { RELATIONSHIP_KINDS } from '../relationships.rules.ts';
import { whoMayBeSomething } from '../who-is-older.rules.ts';
import { KindQuestion, RelationshipQuestions } from './relationship-questions.tsx';

export const RelatePersonsPage = ({ family, entry, shown }: { family: Family; entry: Entry; shown: Shown }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{familyName(family)}</span>
      <h1 class="govuk-heading-l">What somebody is to somebody</h1>
      <Form shown={shown} send="Record it">
        {govukSelect({
          ...field(entry, 'who'),
          label: { text: 'Who?', classes: 'govuk-label--s' },
          items: [
            { value: '', text: 'Choose' },
            ...whoMayBeSomething(family.members).map(({ id, name }) => ({
              value: id,
              text: name,
              selected: isChosen(entry, 'who', id),
            })),
          ],
        })}
        <KindQuestion entry={entry} question="What are they?" kinds={RELATIONSHIP_KINDS} />
        <FamilyCheckboxes
          entry={entry}
          name="ofWhom"
          question="Whose mother, partner, carer … are they?"
          persons={family.members}
        />
        <RelationshipQuestions entry={entry} />
      </Form>
    </div>
  </div>
);
