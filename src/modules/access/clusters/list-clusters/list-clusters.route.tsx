import { sql } from 'kysely';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import type { Step } from '#platform/web/answer.ts';
import { accessPaths } from '../../access.paths.ts';
import { ADMINISTRATION } from '../../administration/administration.route.tsx';
import { describeClusters } from './clusters.queries.ts';
import { AboutClusters, ClusterLink } from './list-clusters.page.tsx';
import type { Cluster, ListedCluster } from './cluster.ts';

/** The steps to the list of clusters. */
export const CLUSTERS: readonly Step[] = [ADMINISTRATION, { label: 'Clusters', path: accessPaths.clusters }];

/** The steps to one cluster. */
export const stepsToCluster = ({ name, urlId }: Cluster): readonly Step[] => [
  ...CLUSTERS,
  { label: name, path: accessPaths.cluster(urlId) },
];

const listClusters: List<object, ListedCluster> = {
  name: 'access.clusters',
  path: accessPaths.clusters,
  title: 'Clusters',
  rows: ['cluster', 'clusters'],
  needs: 'access:administer',
  exports: 'access:export',
  prepare: async () => ({}),
  from: () => sql`access.cluster c join access.organisation o on o.id = c.org_id`,
  id: sql`c.id`,
  filters: {},
  order: { words: 'By name', by: sql`lower(c.name)` },
  columns: [
    {
      header: 'Name',
      text: ({ name }) => name,
      sort: sql`lower(c.name)`,
      shows: (cluster) => <ClusterLink {...cluster} />,
    },
    { header: 'Team', text: ({ team }) => team, sort: sql`lower(o.name)` },
    { header: 'Schools', number: ({ schools }) => schools },
  ],
  describe: describeClusters,
  above: () => <AboutClusters />,
  trail: () => [ADMINISTRATION],
  nothing: 'There are no clusters.',
};

export const listClustersRoutes = listRoutes(listClusters);
