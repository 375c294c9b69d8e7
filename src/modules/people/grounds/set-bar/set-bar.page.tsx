import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukCheckboxes, govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Child } from '../../children/children.queries.ts';
import type { NamedPerson } from '../../identity/names.queries.ts';
import type { Colleague } from './bars.queries.ts';

type SetBarPageProps = {
  child: Child;
  family: readonly NamedPerson[];
  colleague: Colleague;
  entry: Entry;
  shown: Shown;
};

export const SetBarPage = ({ child, family, colleague, entry, shown }: SetBarPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">Keep {colleague.name} from this record</h1>
      <p class="govuk-body">Works for {colleague.orgNames}.</p>
      <Form shown={shown} send="Keep them from it">
        {govukCheckboxes({
          ...choice(entry, 'persons'),
          fieldset: { legend: { text: 'Whose record must they not see?', classes: 'govuk-fieldset__legend--s' } },
          items: family.map(({ id, name }) => ({ value: id, text: name, checked: isChosen(entry, 'persons', id) })),
        })}
        {govukInput({
          ...field(entry, 'reason'),
          label: { text: 'Why', classes: 'govuk-label--s' },
          hint: { text: 'For instance “her uncle” or “as the family asked”' },
        })}
      </Form>
    </div>
  </div>
);
