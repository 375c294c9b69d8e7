import { pageAsked } from '#platform/web/paging.rules.ts';
import { page } from '#platform/web/route.ts';
import { trailTo } from '../../desk/kept-service.ts';
import { needsPaths } from '../needs.paths.ts';
import { listOurNeeds, listUnlinkedNeeds } from '../needs.queries.ts';
import { SeeNeedsPage } from './see-needs.page.tsx';

export const seeNeedsRoute = page({
  path: needsPaths.needs,
  needs: 'directory:curate',
  title: 'What services are about',
  async load({ tx, query }) {
    const page = pageAsked(query);
    return { ours: await listOurNeeds(tx), page, ...(await listUnlinkedNeeds(tx, page)) };
  },
  trail: () => trailTo(),
  view: (loaded) => <SeeNeedsPage {...loaded} />,
});
