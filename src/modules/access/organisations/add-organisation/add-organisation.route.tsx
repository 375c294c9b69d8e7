import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { ORGANISATIONS } from '../list-organisations/list-organisations.route.tsx';
import { LEAD_WITHOUT_PHONE, organisationFields } from './organisation-fields.ts';
import { AddOrganisationPage } from './add-organisation.page.tsx';
import { addOrganisation } from './add-organisation.ts';

export const addOrganisationRoute = form({
  path: accessPaths.addOrganisation,
  needs: 'access:administer',
  title: 'Add an organisation',
  trail: () => ORGANISATIONS,
  fields: organisationFields,
  load: async () => ({}),
  view: (_, entry, shown) => <AddOrganisationPage entry={entry} shown={shown} />,
  save: ({ tx }, typed) => addOrganisation(tx, typed),
  refusals: { 'lead-without-phone': LEAD_WITHOUT_PHONE },
  done: (urlId) => ({ to: accessPaths.organisation(urlId), flash: 'The organisation is added. Add its users next.' }),
});
