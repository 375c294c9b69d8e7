import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { chosenFrom } from '../../administration/select-from-list.tsx';
import { CLUSTERS } from '../list-clusters/list-clusters.route.tsx';
import { listOrganisationsToChoose } from '../../organisations/organisations.queries.ts';
import { AddClusterPage } from './add-cluster.page.tsx';
import { addCluster } from './add-cluster.ts';

export const addClusterRoute = form({
  path: accessPaths.addCluster,
  needs: 'access:administer',
  fields: z.object({ name: text('Enter its name', 200), team: text('Choose a team') }),
  load: async ({ tx }) => ({ teams: await listOrganisationsToChoose(tx, 'liaison-team') }),
  title: 'Add a cluster',
  trail: () => CLUSTERS,
  view: ({ teams }, entry, shown) => <AddClusterPage entry={entry} shown={shown} teams={teams} />,
  save: ({ tx }, { name, team }, { teams }) => addCluster(tx, name, chosenFrom(teams, team)),
  refusals: { 'no-such-team': { field: 'team', message: 'Choose a team' } },
  done: (urlId) => ({ to: accessPaths.cluster(urlId), flash: 'The cluster is added. Add its schools next.' }),
});
