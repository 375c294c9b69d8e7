import { sql } from 'kysely';
import { choice, words } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { accessPaths } from '../../access.paths.ts';
import { ADMINISTRATION } from '../../administration/administration.route.tsx';
import { ROLE_LABELS } from '../roles.rules.ts';
import type { ListedUser } from '../user.ts';
import { AddUserLink, RolesCell, UserLink, roleInWords } from './list-users.page.tsx';
import { describeUsers } from './list-users.queries.ts';

const HOLDS_NOW = sql`select 1 from access.membership m join access.organisation o on o.id = m.org_id
  where m.user_id = u.id and m.until > now()`;

const listUsers: List<object, ListedUser> = {
  name: 'access.users',
  path: accessPaths.users,
  title: 'Users',
  rows: ['user', 'users'],
  needs: 'access:administer',
  exports: 'access:export',
  prepare: async () => ({}),
  from: () => sql`access.user_account u`,
  id: sql`u.id`,
  filters: {
    name: words({
      label: 'Name or user name',
      where: (part) =>
        sql`position(lower(${part}) in lower(u.name)) > 0 or position(lower(${part}) in lower(u.user_name)) > 0`,
    }),
    organisation: words({
      label: 'Organisation',
      where: (part) => sql`exists (${HOLDS_NOW} and position(lower(${part}) in lower(o.name)) > 0)`,
    }),
    role: choice({
      label: 'Role',
      options: ROLE_LABELS,
      where: (role) => sql`exists (${HOLDS_NOW} and m.role = ${role})`,
    }),
    state: choice({
      label: 'Account',
      options: { enabled: 'Can sign in', disabled: 'Disabled' },
      where: (state) => (state === 'disabled' ? sql`u.disabled_at is not null` : sql`u.disabled_at is null`),
    }),
  },
  order: { words: 'By name', by: sql`lower(u.name)` },
  columns: [
    { header: 'Name', text: ({ name }) => name, sort: sql`lower(u.name)`, shows: (user) => <UserLink {...user} /> },
    { header: 'User name', text: ({ userName }) => userName, sort: sql`lower(u.user_name)` },
    {
      header: 'Role and organisation',
      text: ({ roles }) => roles.map(roleInWords).join('; '),
      shows: (user) => <RolesCell {...user} />,
    },
    { header: 'Account', text: ({ disabled }) => (disabled ? 'Disabled' : 'Can sign in'), only: 'files' },
  ],
  describe: describeUsers,
  above: () => <AddUserLink />,
  trail: () => [ADMINISTRATION],
  nothing: 'There are no users.',
};

export const listUsersRoutes = listRoutes(listUsers);
