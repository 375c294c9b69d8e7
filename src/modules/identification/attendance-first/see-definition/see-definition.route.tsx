import { todayInLondon } from '#kernel/local-date.ts';
import { page } from '#platform/web/route.ts';
import { getDefinition, listDefinitions } from '../definition.queries.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { SeeDefinitionPage } from './see-definition.page.tsx';

export const seeDefinitionRoute = page({
  path: identificationPaths.definition,
  needs: 'identification:see-flags',
  title: 'Attendance first',
  async load({ tx }) {
    const now = await getDefinition(tx, todayInLondon());
    return { now, others: (await listDefinitions(tx)).filter(({ id }) => id !== now.id) };
  },
  view: (loaded) => <SeeDefinitionPage {...loaded} />,
});
