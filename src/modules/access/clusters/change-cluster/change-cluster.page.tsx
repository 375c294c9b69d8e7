import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Shown } from '#platform/web/request.ts';
import { accessPaths } from '../../access.paths.ts';
import { ActionButton } from '../../administration/action-button.tsx';
import { ChangedMeanwhile } from '../../administration/changed-meanwhile.tsx';
import type { Cluster, PlacedSchool } from '../list-clusters/cluster.ts';

type ChangeClusterPageProps = { entry: Entry; shown: Shown; cluster: Cluster; schools: readonly PlacedSchool[] };

export const ChangeClusterPage = ({ entry, shown, cluster, schools }: ChangeClusterPageProps) => (
  <>
    <h1 class="govuk-heading-l">{cluster.name}</h1>
    <p class="govuk-body">The team of this cluster is {cluster.team}.</p>
    <h2 class="govuk-heading-m">Schools</h2>
    {schools.length === 0 ? (
      <p class="govuk-body">None yet.</p>
    ) : (
      <Table
        head={[{ text: 'School' }, { text: 'School Liaison Officer' }, { text: 'Take it out' }]}
        firstCellIsHeader
        rows={schools.map((school) => [
          { text: school.name },
          { html: <Officer {...school} /> },
          { html: <TakeOut cluster={cluster} school={school} shown={shown} /> },
        ])}
      />
    )}
    <p class="govuk-body">
      <a class="govuk-link" href={accessPaths.placeSchool(cluster.urlId)}>
        Add a school, or give one another officer
      </a>
    </p>
    <h2 class="govuk-heading-m">Name</h2>
    <ChangedMeanwhile entry={entry} now={{ name: cluster.name }} labels={{ name: 'Name' }} />
    <Form shown={shown} send="Save" version={cluster.version}>
      {govukInput({
        ...field(entry, 'name'),
        label: { text: 'Name of the cluster' },
        classes: 'govuk-!-width-one-half',
      })}
    </Form>
  </>
);

const Officer = ({ officer, officerWorksThere }: PlacedSchool) => (
  <>
    {officer}
    {!officerWorksThere && (
      <>
        {' '}
        <Tag text="Not in this team now" classes="govuk-tag--red" />
      </>
    )}
  </>
);

const TakeOut = ({ cluster, school, shown }: { cluster: Cluster; school: PlacedSchool; shown: Shown }) => (
  <ActionButton
    shown={shown}
    to={accessPaths.takeOutSchool(cluster.urlId)}
    label="Take out"
    about={school.name}
    sends={{ school: school.urlId }}
  />
);
