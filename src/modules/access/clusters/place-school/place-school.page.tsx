import { Form } from '#platform/web/form.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { Entry } from '#platform/web/form-fields.ts';
import { SelectFromList } from '../../administration/select-from-list.tsx';
import type { Cluster, SchoolToPlace } from '../list-clusters/cluster.ts';
import type { Member } from '../../organisations/organisation.ts';

type PlaceSchoolPageProps = {
  entry: Entry;
  shown: Shown;
  cluster: Cluster;
  schools: readonly SchoolToPlace[];
  officers: readonly Member[];
};

export const PlaceSchoolPage = ({ entry, shown, cluster, schools, officers }: PlaceSchoolPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{cluster.name}</span>
      <h1 class="govuk-heading-l">A school and its officer</h1>
      <Form shown={shown} send="Save">
        <SelectFromList
          entry={entry}
          name="school"
          label="School"
          hint="Schools of this cluster, and those that are in none."
          list={schools}
        />
        <SelectFromList
          entry={entry}
          name="officer"
          label="School Liaison Officer"
          hint={`Who works for ${cluster.team} in that role.`}
          list={officers}
        />
      </Form>
    </div>
  </div>
);
