import { sql } from 'kysely';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Sql, choice, words } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import type { RequestStatus } from '../request.ts';
import { STATUS_LABELS } from '../request-words.ts';
import { requestPaths } from '../requests.paths.ts';
import { AboveRequests, ReferenceCell, StatusCell } from './list-requests.page.tsx';
import { type ListedRequest, REQUESTS, WHAT_WAITS, describeRequests } from './list-requests.queries.ts';

type Context = { readonly today: LocalDate };

const SHOWN = { open: 'All that are not over', ...STATUS_LABELS, all: 'All' } as const satisfies Record<
  RequestStatus | 'open' | 'all',
  string
>;

function isShown(value: keyof typeof SHOWN): Sql {
  if (value === 'all') return sql`true`;
  return value === 'open' ? sql`s.status in ('sent', 'asked', 'waiting', 'accepted')` : sql`s.status = ${value}`;
}

const listRequests: List<Context, ListedRequest> = {
  name: 'directory.requests',
  path: requestPaths.requests,
  title: 'Requests',
  rows: ['request', 'requests'],
  needs: 'directory:answer',
  exports: 'directory:export',
  prepare: async () => ({ today: todayInLondon() }),
  from: () => REQUESTS,
  id: sql`s.request_id`,
  filters: {
    shown: choice({ label: 'Show', options: SHOWN, usual: 'open', where: isShown }),
    service: words({
      label: 'Service or reference',
      where: (part) => sql`(position(lower(${part}) in lower(s.service_name)) > 0 or s.reference = upper(${part}))`,
    }),
  },
  order: { words: 'What waits for you first, the longest first', by: sql`${WHAT_WAITS}, s.sent_on` },
  columns: [
    { header: 'Reference', text: ({ reference }) => reference, shows: (line) => <ReferenceCell {...line} /> },
    { header: 'Service', text: ({ service }) => service, sort: sql`lower(s.service_name)` },
    {
      header: 'How it stands',
      text: ({ status }) => STATUS_LABELS[status],
      shows: (line, { today }) => <StatusCell {...line} today={today} />,
    },
    { header: 'Asked on', day: ({ sentOn }) => sentOn, sort: sql`s.sent_on` },
    { header: 'Who asks', text: ({ asker, askerOrg }) => `${asker}, ${askerOrg}`, sort: sql`lower(s.asker)` },
  ],
  describe: describeRequests,
  above: () => <AboveRequests />,
  nothing: 'Nobody has asked your services for support yet.',
};

export const listRequestsRoutes = listRoutes(listRequests);
