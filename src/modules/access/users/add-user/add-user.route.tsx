import { z } from 'zod';
import { someOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { handOver } from '../give-first-password/give-first-password.ts';
import { chosenFrom } from '../../administration/select-from-list.tsx';
import { listOrganisationsToChoose } from '../../organisations/organisations.queries.ts';
import { ROLES } from '../roles.rules.ts';
import { USERS } from '../see-user/see-user.route.tsx';
import { ROLE_NOT_HELD_THERE, USER_NAME_TAKEN, userFields } from './user-fields.ts';
import { AddUserPage } from './add-user.page.tsx';
import { addUser } from './add-user.ts';

const fields = z.object({
  ...userFields,
  organisation: text('Choose an organisation'),
  roles: someOf(ROLES, 'Choose what they do there'),
});

export const addUserRoute = form({
  path: accessPaths.addUser,
  needs: 'access:administer',
  fields,
  load: async ({ tx, query }) => ({
    organisations: await listOrganisationsToChoose(tx),
    asked: query['organisation'] ?? '',
  }),
  title: 'Add a user',
  trail: () => USERS,
  start: ({ asked }) => ({ organisation: asked }),
  view: ({ organisations }, entry, shown) => <AddUserPage entry={entry} shown={shown} organisations={organisations} />,
  save: ({ tx }, typed, { organisations }) => addUser(tx, typed, chosenFrom(organisations, typed.organisation)),
  refusals: {
    'no-such-organisation': { field: 'organisation', message: 'Choose an organisation' },
    'role-not-held-there': { field: 'roles', message: ROLE_NOT_HELD_THERE },
    'user-name-taken': USER_NAME_TAKEN,
  },
  done: ({ urlId, firstPassword }) => ({ to: accessPaths.user(urlId), once: handOver(firstPassword) }),
});
