import { z } from 'zod';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { CHANGED_MEANWHILE } from '../../administration/changed-meanwhile.tsx';
import { stepsTo } from '../see-user/see-user.route.tsx';
import { USER_NAME_TAKEN, userFields } from '../add-user/user-fields.ts';
import { findUser } from '../users.queries.ts';
import { ChangeUserPage } from './change-user.page.tsx';
import { changeUser } from './change-user.ts';

export const changeUserRoute = form({
  path: accessPaths.changeUser(':user'),
  needs: 'access:administer',
  fields: z.object(userFields),
  load: ({ tx, params }) => findUser(tx, params['user']!),
  title: 'Change name or user name',
  trail: stepsTo,
  start: ({ name, userName }) => ({ name, userName }),
  view: (user, entry, shown) => <ChangeUserPage entry={entry} shown={shown} user={user} />,
  save: ({ tx }, typed, user, { version }) => changeUser(tx, user, typed, version),
  refusals: { 'user-name-taken': USER_NAME_TAKEN, 'changed-meanwhile': { message: CHANGED_MEANWHILE } },
  done: (_, { urlId }) => ({ to: accessPaths.user(urlId), flash: 'The change is saved.' }),
});
