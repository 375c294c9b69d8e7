import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { CHANGED_MEANWHILE } from '../../administration/changed-meanwhile.tsx';
import { findCluster, listPlacedSchools } from '../list-clusters/clusters.queries.ts';
import { CLUSTERS } from '../list-clusters/list-clusters.route.tsx';
import { ChangeClusterPage } from './change-cluster.page.tsx';
import { changeCluster } from './change-cluster.ts';

export const changeClusterRoute = form({
  path: accessPaths.cluster(':cluster'),
  needs: 'access:administer',
  fields: z.object({ name: text('Enter its name', 200) }),
  load: async ({ tx, params }) => {
    const cluster = await findCluster(tx, params['cluster']!);
    return cluster && { cluster, schools: await listPlacedSchools(tx, cluster) };
  },
  title: ({ cluster }) => cluster.name,
  trail: () => CLUSTERS,
  start: ({ cluster }) => ({ name: cluster.name }),
  view: (loaded, entry, shown) => <ChangeClusterPage entry={entry} shown={shown} {...loaded} />,
  save: ({ tx }, { name }, { cluster }, { version }) => changeCluster(tx, cluster, name, version),
  refusals: { 'changed-meanwhile': { message: CHANGED_MEANWHILE } },
  done: (_, { cluster }) => ({ to: accessPaths.cluster(cluster.urlId), flash: 'The change is saved.' }),
});
