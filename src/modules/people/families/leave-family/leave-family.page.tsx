import { Form } from '#platform/web/form.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { Family } from '../families.queries.ts';
import type { FamilyMember } from '../persons.queries.ts';
import { familyName } from '../families.rules.ts';

export const LeaveFamilyPage = ({ family, member, shown }: { family: Family; member: FamilyMember; shown: Shown }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{familyName(family)}</span>
      <h1 class="govuk-heading-l">{member.name} no longer belongs to this family</h1>
      <p class="govuk-body">
        A father or mother who lives elsewhere, or is not currently involved, still belongs to it: say that under who is
        what to whom. This is for somebody who has nothing to do with the family any more.
      </p>
      <Form shown={shown} send="They no longer belong to it" />
    </div>
  </div>
);
