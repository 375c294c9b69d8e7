import type { Step } from '#platform/web/answer.ts';
import { page } from '#platform/web/route.ts';
import { accessPaths } from '../../access.paths.ts';
import { ADMINISTRATION } from '../../administration/administration.route.tsx';
import { findUser } from '../users.queries.ts';
import { SeeUserPage } from './see-user.page.tsx';
import type { User } from '../user.ts';

/** The steps to the list of users. */
export const USERS: readonly Step[] = [ADMINISTRATION, { label: 'Users', path: accessPaths.users }];

/** The steps to one user. */
export const stepsTo = (user: User): readonly Step[] => [
  ...USERS,
  { label: user.name, path: accessPaths.user(user.urlId) },
];

export const seeUserRoute = page({
  path: accessPaths.user(':user'),
  needs: 'access:administer',
  load: ({ tx, params }) => findUser(tx, params['user']!),
  title: ({ name }) => name,
  trail: () => USERS,
  view: (user, shown) => <SeeUserPage user={user} shown={shown} />,
});
