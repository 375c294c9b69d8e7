import { page } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { ADMINISTRATION } from '../administration/administration.route.tsx';
import { listUnfinishedJobs } from './jobs.queries.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { ListJobsPage } from './list-jobs.page.tsx';

export const listJobsRoute = page({
  path: accessPaths.jobs,
  needs: 'access:administer',
  async load({ tx, query }) {
    const page = pageAsked(query);
    return { ...(await listUnfinishedJobs(tx, page)), page };
  },
  title: 'Jobs',
  trail: () => [ADMINISTRATION],
  view: (loaded, shown) => <ListJobsPage {...loaded} shown={shown} />,
});
