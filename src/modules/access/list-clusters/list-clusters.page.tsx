import { Table } from '#platform/web/govuk/table.tsx';
import { accessPaths } from '../access.paths.ts';
import type { ListedCluster } from './cluster.ts';

export const ListClustersPage = ({ clusters }: { clusters: readonly ListedCluster[] }) => (
  <>
    <h1 class="govuk-heading-l">Clusters</h1>
    <p class="govuk-body">
      A cluster is some schools and the team of School Liaison Officers that works with them. A school that asks for
      help asks its own officer.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={accessPaths.addCluster}>
        Add a cluster
      </a>
    </p>
    {clusters.length > 0 && (
      <Table
        head={[{ text: 'Name' }, { text: 'Team' }, { text: 'Schools', format: 'numeric' }]}
        firstCellIsHeader
        rows={clusters.map((cluster) => [
          { html: <Name {...cluster} /> },
          { text: cluster.team },
          { text: String(cluster.schools), format: 'numeric' },
        ])}
      />
    )}
  </>
);

const Name = ({ urlId, name }: ListedCluster) => (
  <a class="govuk-link" href={accessPaths.cluster(urlId)}>
    {name}
  </a>
);
