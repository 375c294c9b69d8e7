import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SelectFromList } from '../../administration/select-from-list.tsx';
import type { OrganisationToChoose } from '../../organisations/organisation.ts';

type AddClusterPageProps = { entry: Entry; shown: Shown; teams: readonly OrganisationToChoose[] };

export const AddClusterPage = ({ entry, shown, teams }: AddClusterPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Add a cluster</h1>
      <Form shown={shown} send="Add this cluster">
        {govukInput({ ...field(entry, 'name'), label: { text: 'Name' } })}
        <SelectFromList
          entry={entry}
          name="team"
          label="Team"
          hint="An organisation of the kind “School liaison team”."
          list={teams}
        />
      </Form>
    </div>
  </div>
);
