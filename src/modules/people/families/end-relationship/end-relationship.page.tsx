import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField } from '#platform/web/form-fields.ts';
import { govukDateInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { sentenceOn } from '../change-family/change-family.page.tsx';
import type { Family } from '../families.queries.ts';
import { familyName } from '../families.rules.ts';
import type { Relationship } from '../relationships.queries.ts';

type Props = { family: Family; relationship: Relationship; entry: Entry; shown: Shown };

export const EndRelationshipPage = ({ family, relationship, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{familyName(family)}</span>
      <h1 class="govuk-heading-l">Is it no longer so?</h1>
      <p class="govuk-body">
        Recorded is: {sentenceOn(relationship, new Map(family.members.map(({ id, name }) => [id, name])))}.
      </p>
      <p class="govuk-body">
        Partners who have separated are former partners: change it to that. This is for what is no longer so, or never
        was.
      </p>
      <Form shown={shown} send="End it">
        {govukDateInput({
          ...dateField(entry, 'endedOn'),
          fieldset: { legend: { text: 'Since when is it not so?', classes: 'govuk-fieldset__legend--s' } },
        })}
      </Form>
    </div>
  </div>
);
