import { Form } from '#platform/web/form.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { Child } from '../../children/children.queries.ts';
import type { Family } from '../families.queries.ts';
import { familyName } from '../families.rules.ts';

export const JoinFamilyPage = ({ family, person, shown }: { family: Family; person: Child; shown: Shown }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{familyName(family)}</span>
      <h1 class="govuk-heading-l">{person.name} belongs to this family</h1>
      <p class="govuk-body">They stay in any other family that they belong to.</p>
      <Form shown={shown} send="They belong to this family" />
    </div>
  </div>
);
