import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Child } from '../../children/children.queries.ts';
import { FamilyCheckboxes } from '../../families/family-checkboxes.tsx';
import type { NamedPerson } from '../../identity/names.queries.ts';

type Props = { person: Child; family: readonly NamedPerson[]; entry: Entry; shown: Shown };

export const SeparatePersonsPage = ({ person, family, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{person.name}</span>
      <h1 class="govuk-heading-l">Keep somebody safe</h1>
      <Form shown={shown} send="Hide where they are">
        <FamilyCheckboxes
          entry={entry}
          name="persons"
          question="Who must not be found?"
          hint="With them, everybody who lives where they do: a place that one of them tells, the others tell too."
          persons={family}
        />
        {govukRadios({
          ...choice(entry, 'from'),
          fieldset: { legend: { text: 'Who must not find them?', classes: 'govuk-fieldset__legend--s' } },
          hint: { text: 'Somebody who is not here is added to the family first.' },
          items: family.map(({ id, name }) => ({ value: id, text: name, checked: isChosen(entry, 'from', id) })),
        })}
        {govukTextarea({
          ...field(entry, 'reason'),
          label: { text: 'Why', classes: 'govuk-label--s' },
          hint: { text: 'Only those read it who work with somebody who must not be found.' },
          rows: 3,
        })}
      </Form>
    </div>
  </div>
);
