import { type Step, page } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { ADMINISTRATION } from '../administration/administration.route.tsx';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { ListOrganisationsPage } from './list-organisations.page.tsx';
import { listOrganisations } from './list-organisations.queries.ts';
import type { OrganisationFilter } from '../organisation.ts';

/** The steps to the list of organisations. */
export const ORGANISATIONS: readonly Step[] = [
  ADMINISTRATION,
  { label: 'Organisations', path: accessPaths.organisations },
];

export const listOrganisationsRoute = page({
  path: accessPaths.organisations,
  needs: 'access:administer',
  title: 'Organisations',
  trail: () => [ADMINISTRATION],
  async load({ tx, query }) {
    const filter: OrganisationFilter = {
      name: (query['name'] ?? '').trim(),
      kind: query['kind'] ?? '',
      without: query['without'] ?? '',
    };
    const page = pageAsked(query);
    return { ...(await listOrganisations(tx, filter, page)), filter, page };
  },
  view: (loaded) => <ListOrganisationsPage {...loaded} />,
});
