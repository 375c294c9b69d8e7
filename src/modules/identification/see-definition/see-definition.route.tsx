import { page } from '#platform/web/route.ts';
import { listDefinitions } from '../definition.queries.ts';
import { identificationPaths } from '../identification.paths.ts';
import { DefinitionPage } from './see-definition.page.tsx';

export const seeDefinitionRoute = page({
  path: identificationPaths.definition,
  needs: 'identification:see-definition',
  title: 'Attendance first',
  load: async ({ tx }) => ({ versions: await listDefinitions(tx) }),
  view: ({ versions }) => <DefinitionPage versions={versions} />,
});
