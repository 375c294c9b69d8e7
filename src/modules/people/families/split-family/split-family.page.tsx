import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Family } from '../families.queries.ts';
import { FamilyCheckboxes } from '../family-checkboxes.tsx';
import { familyName } from '../families.rules.ts';

export const SplitFamilyPage = ({ family, entry, shown }: { family: Family; entry: Entry; shown: Shown }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{familyName(family)}</span>
      <h1 class="govuk-heading-l">A family becomes two</h1>
      <p class="govuk-body">
        For parents who live apart, or for somebody who has a family of their own by now. Who is not ticked stays in
        this family only.
      </p>
      <Form shown={shown} send="Make it two families">
        <FamilyCheckboxes
          entry={entry}
          name="going"
          question="Who belongs to the other family only?"
          persons={family.members}
        />
        <FamilyCheckboxes
          entry={entry}
          name="both"
          question="Who belongs to both?"
          hint="Children of both parents. Or somebody who is a child here and an adult in a family of their own."
          persons={family.members}
        />
      </Form>
    </div>
  </div>
);
