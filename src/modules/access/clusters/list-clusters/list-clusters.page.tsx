import { accessPaths } from '../../access.paths.ts';
import type { ListedCluster } from './cluster.ts';

export const AboutClusters = () => (
  <>
    <p class="govuk-body">
      A cluster is some schools and the team of School Liaison Officers that works with them. A school that asks for
      help asks its own officer.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={accessPaths.addCluster}>
        Add a cluster
      </a>
    </p>
  </>
);

export const ClusterLink = ({ urlId, name }: ListedCluster) => (
  <a class="govuk-link" href={accessPaths.cluster(urlId)}>
    {name}
  </a>
);
