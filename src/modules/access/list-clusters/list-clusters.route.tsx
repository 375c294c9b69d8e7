import { type Step, page } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { ADMINISTRATION } from '../administration/administration.route.tsx';
import { listClusters } from './clusters.queries.ts';
import { ListClustersPage } from './list-clusters.page.tsx';
import type { Cluster } from './cluster.ts';

/** The steps to the list of clusters. */
export const CLUSTERS: readonly Step[] = [ADMINISTRATION, { label: 'Clusters', path: accessPaths.clusters }];

/** The steps to one cluster. */
export const stepsToCluster = ({ name, urlId }: Cluster): readonly Step[] => [
  ...CLUSTERS,
  { label: name, path: accessPaths.cluster(urlId) },
];

export const listClustersRoute = page({
  path: accessPaths.clusters,
  needs: 'access:administer',
  load: async ({ tx }) => ({ clusters: await listClusters(tx) }),
  title: 'Clusters',
  trail: () => [ADMINISTRATION],
  view: (loaded) => <ListClustersPage {...loaded} />,
});
