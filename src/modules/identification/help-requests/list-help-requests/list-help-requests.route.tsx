import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { choice } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { nextStep } from '../help-child-panel.tsx';
import { describeRequests } from './describe-requests.ts';
import { HELP_STATUS_LABELS } from '../help-status.rules.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { RequestLink, WhatIsSeen } from './list-help-requests.page.tsx';
import type { NamedHelpRequest } from './named-help-request.ts';

type Context = { readonly isOfficer: boolean };

const WAITING_FIRST = sql`array_position(array['asked', 'accepted', 'advised', 'ended'], h.status)`;

const listHelpRequests: List<Context, NamedHelpRequest> = {
  name: 'identification.help-requests',
  path: identificationPaths.helpRequests,
  title: ({ isOfficer }) => (isOfficer ? 'Children you were asked about' : 'Help you asked for'),
  rows: ['request for help', 'requests for help'],
  needs: 'identification:follow-help',
  exports: 'identification:export-help',
  prepare: async ({ actor }) => ({ isOfficer: actor.permissions.has('identification:give-help') }),
  from: () => sql`identification.help_request h join access.organisation o on o.id = h.from_org_id`,
  id: sql`h.id`,
  persons: sql`array[h.person_id]`,
  // What ended stays in sight of the school for four weeks; the officer's sight of the child has ended with it.
  where: () => sql`h.status <> 'ended' or h.ended_on > current_date - 28`,
  filters: {
    status: choice({
      label: 'How it stands',
      options: HELP_STATUS_LABELS,
      where: (status) => sql`h.status = ${status}`,
    }),
  },
  order: { words: 'What waits first', by: sql`${WAITING_FIRST}, h.asked_on` },
  columns: [
    { header: 'Child', text: ({ child }) => child.name, shows: (request) => <RequestLink {...request} /> },
    { header: 'School', text: ({ schoolName }) => schoolName, sort: sql`lower(o.name)` },
    { header: 'School Liaison Officer', text: ({ officerName }) => officerName },
    { header: 'Asked', day: ({ askedOn }) => askedOn, sort: sql`h.asked_on` },
    { header: 'What for', text: ({ whatFor }) => whatFor },
    { header: 'Last seen', day: ({ work }) => work?.madeOn ?? null },
    { header: 'Next step', text: ({ work }) => nextStep(work) },
    { header: 'How it stands', text: ({ status }) => HELP_STATUS_LABELS[status], sort: WAITING_FIRST },
  ],
  describe: async (tx, ids) => describeRequests(tx, ids as Id<'help-request'>[]),
  above: ({ isOfficer }) => <WhatIsSeen isOfficer={isOfficer} />,
  nothing: ({ isOfficer }) =>
    isOfficer ? 'No school is asking you about a child now.' : 'You are asking for no help now.',
};

export const listHelpRequestsRoutes = listRoutes(listHelpRequests);
