import { optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { CHANGED_MEANWHILE } from '../../administration/changed-meanwhile.tsx';
import { ORGANISATIONS } from '../list-organisations/list-organisations.route.tsx';
import { LEAD_WITHOUT_PHONE, organisationFields } from '../add-organisation/organisation-fields.ts';
import { findOrganisation, listMembers } from '../organisations.queries.ts';
import { ChangeOrganisationPage, standing } from './change-organisation.page.tsx';
import { changeOrganisation } from './change-organisation.ts';

const fields = organisationFields.extend({
  dropFolder: optionalText(60).refine(
    (typed) => /^[a-z0-9-]*$/.test(typed),
    'The name of a drop folder has small letters, digits and hyphens only, like northfield-school',
  ),
  dropUser: optionalText(60),
});

export const changeOrganisationRoute = form({
  path: accessPaths.organisation(':organisation'),
  needs: 'access:administer',
  fields,
  load: async ({ tx, params }) => {
    const organisation = await findOrganisation(tx, params['organisation']!);
    return organisation && { organisation, members: await listMembers(tx, organisation.id) };
  },
  title: ({ organisation }) => organisation.name,
  trail: () => ORGANISATIONS,
  start: ({ organisation }) => standing(organisation),
  view: (loaded, entry, shown) => <ChangeOrganisationPage entry={entry} shown={shown} {...loaded} />,
  save: ({ tx }, typed, { organisation, members }, { version }) =>
    changeOrganisation(tx, organisation, members, typed, version),
  refusals: {
    'lead-without-phone': LEAD_WITHOUT_PHONE,
    'roles-do-not-fit': {
      field: 'kind',
      message: 'Somebody has a role here that an organisation of that kind does not have. End those roles first',
    },
    'drop-folder-without-user': { field: 'dropUser', message: 'Choose the user whom its files are read as' },
    'drop-folder-taken': { field: 'dropFolder', message: 'Another organisation has this drop folder' },
    'changed-meanwhile': { message: CHANGED_MEANWHILE },
  },
  done: (_, { organisation }) => ({ to: accessPaths.organisation(organisation.urlId), flash: 'The change is saved.' }),
});
