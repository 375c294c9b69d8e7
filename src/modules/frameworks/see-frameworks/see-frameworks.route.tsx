import { page } from '#platform/web/route.ts';
import { frameworksPaths } from '../frameworks.paths.ts';
import type { ListSource, ShownList } from './shown-list.ts';
import { listEditions } from './list-editions.queries.ts';
import { SeeFrameworksPage } from './see-frameworks.page.tsx';

export const seeFrameworksRoute = (sources: readonly ListSource[]) =>
  page({
    path: frameworksPaths.frameworks,
    needs: 'frameworks:see',
    title: 'Frameworks',
    async load({ tx }) {
      const lists: ShownList[] = [];
      for (const listFrom of [listEditions, ...sources]) lists.push(...(await listFrom(tx)));
      return { lists };
    },
    view: ({ lists }) => <SeeFrameworksPage lists={lists} />,
  });
