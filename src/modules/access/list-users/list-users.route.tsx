import { page } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { ADMINISTRATION } from '../administration/administration.route.tsx';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { ListUsersPage } from './list-users.page.tsx';
import { listUsers } from './list-users.queries.ts';
import type { UserFilter } from '../user.ts';

export const listUsersRoute = page({
  path: accessPaths.users,
  needs: 'access:administer',
  title: 'Users',
  trail: () => [ADMINISTRATION],
  async load({ tx, query }) {
    const filter: UserFilter = {
      name: (query['name'] ?? '').trim(),
      organisation: (query['organisation'] ?? '').trim(),
      role: query['role'] ?? '',
    };
    const page = pageAsked(query);
    return { ...(await listUsers(tx, filter, page)), filter, page };
  },
  view: (loaded) => <ListUsersPage {...loaded} />,
});
