import { sql } from 'kysely';
import { choice, words } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import type { Step } from '#platform/web/answer.ts';
import { yesOrNoInWords } from '#platform/web/yes-or-no.tsx';
import { accessPaths } from '../../access.paths.ts';
import { ADMINISTRATION } from '../../administration/administration.route.tsx';
import type { ListedOrganisation } from '../organisation.ts';
import { KIND_LABELS } from '../organisations.rules.ts';
import { AddOrganisationLink, LeadCell, OrganisationLink } from './list-organisations.page.tsx';
import { USERS_NOW, describeOrganisations } from './list-organisations.queries.ts';

/** The steps to the list of organisations. */
export const ORGANISATIONS: readonly Step[] = [
  ADMINISTRATION,
  { label: 'Organisations', path: accessPaths.organisations },
];

const listOrganisations: List<object, ListedOrganisation> = {
  name: 'access.organisations',
  path: accessPaths.organisations,
  title: 'Organisations',
  rows: ['organisation', 'organisations'],
  needs: 'access:administer',
  exports: 'access:export',
  prepare: async () => ({}),
  from: () => sql`access.organisation o`,
  id: sql`o.id`,
  filters: {
    name: words({ label: 'Name', where: (part) => sql`position(lower(${part}) in lower(o.name)) > 0` }),
    kind: choice({ label: 'Kind', options: KIND_LABELS, where: (kind) => sql`o.kind = ${kind}` }),
    without: choice({
      label: 'Safeguarding lead',
      options: { lead: 'Not named' },
      where: () => sql`o.safeguarding_lead is null and o.closed_at is null`,
    }),
  },
  order: { words: 'By name', by: sql`lower(o.name)` },
  columns: [
    {
      header: 'Name',
      text: ({ name }) => name,
      sort: sql`lower(o.name)`,
      shows: (organisation) => <OrganisationLink {...organisation} />,
    },
    { header: 'Kind', text: ({ kind }) => KIND_LABELS[kind], sort: sql`o.kind` },
    {
      header: 'Safeguarding lead',
      text: ({ safeguardingLead }) => safeguardingLead,
      shows: (organisation) => <LeadCell {...organisation} />,
    },
    { header: 'Users', number: ({ users }) => users, sort: USERS_NOW },
    { header: 'Closed', text: ({ closed }) => yesOrNoInWords(closed), only: 'files' },
  ],
  describe: describeOrganisations,
  above: () => <AddOrganisationLink />,
  trail: () => [ADMINISTRATION],
  nothing: 'There are no organisations.',
};

export const listOrganisationsRoutes = listRoutes(listOrganisations);
