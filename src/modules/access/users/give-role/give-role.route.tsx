import { z } from 'zod';
import { oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { chosenFrom } from '../../administration/select-from-list.tsx';
import { listOrganisationsToChoose } from '../../organisations/organisations.queries.ts';
import { ROLES } from '../roles.rules.ts';
import { stepsTo } from '../see-user/see-user.route.tsx';
import { ROLE_NOT_HELD_THERE } from '../add-user/user-fields.ts';
import { findUser } from '../users.queries.ts';
import { GiveRolePage } from './give-role.page.tsx';
import { giveRole } from './give-role.ts';

const fields = z.object({
  organisation: text('Choose an organisation'),
  role: oneOf(ROLES, 'Choose what they do there'),
});

export const giveRoleRoute = form({
  path: accessPaths.giveRole(':user'),
  needs: 'access:administer',
  fields,
  load: async ({ tx, actor, params }) => {
    const user = await findUser(tx, params['user']!);
    return user && user.id !== actor.userId ? { user, organisations: await listOrganisationsToChoose(tx) } : undefined;
  },
  title: 'Give a role',
  trail: ({ user }) => stepsTo(user),
  view: (loaded, entry, shown) => <GiveRolePage entry={entry} shown={shown} {...loaded} />,
  save: ({ tx }, typed, { user, organisations }) =>
    giveRole(tx, user, typed.role, chosenFrom(organisations, typed.organisation)),
  refusals: {
    'no-such-organisation': { field: 'organisation', message: 'Choose an organisation' },
    'role-not-held-there': { field: 'role', message: ROLE_NOT_HELD_THERE },
    'has-it-already': { field: 'role', message: 'They have that role there already' },
  },
  done: (_, { user }) => ({ to: accessPaths.user(user.urlId), flash: 'The role is given, from now on.' }),
});
