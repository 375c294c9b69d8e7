import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { chosenFrom } from '../../administration/select-from-list.tsx';
import { findCluster, listSchoolsToPlace } from '../list-clusters/clusters.queries.ts';
import { stepsToCluster } from '../list-clusters/list-clusters.route.tsx';
import { listMembers } from '../../organisations/organisations.queries.ts';
import { PlaceSchoolPage } from './place-school.page.tsx';
import { placeSchool } from './place-school.ts';

export const placeSchoolRoute = form({
  path: accessPaths.placeSchool(':cluster'),
  needs: 'access:administer',
  fields: z.object({ school: text('Choose a school'), officer: text('Choose an officer') }),
  load: async ({ tx, params }) => {
    const cluster = await findCluster(tx, params['cluster']!);
    if (!cluster) return undefined;
    const members = await listMembers(tx, cluster.teamId);
    return {
      cluster,
      schools: await listSchoolsToPlace(tx, cluster),
      officers: members.filter(({ roles }) => roles.includes('liaison-officer')),
    };
  },
  title: 'A school and its officer',
  trail: ({ cluster }) => stepsToCluster(cluster),
  view: (loaded, entry, shown) => <PlaceSchoolPage entry={entry} shown={shown} {...loaded} />,
  save: ({ tx }, typed, { cluster, schools, officers }) =>
    placeSchool(tx, cluster, chosenFrom(schools, typed.school), chosenFrom(officers, typed.officer)),
  refusals: {
    'no-such-school': { field: 'school', message: 'Choose a school that is in no other cluster' },
    'no-such-officer': { field: 'officer', message: 'Choose an officer of this team' },
  },
  done: (_, { cluster }) => ({ to: accessPaths.cluster(cluster.urlId), flash: 'The school has its officer.' }),
});
