import { sql } from 'kysely';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Sql, choice, words } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { countFeedsThatWait } from '../../feeds/feeds.queries.ts';
import { deskPaths } from '../desk.paths.ts';
import { standingInWords } from '../standing.tsx';
import { AboveServices, ConfirmedCell, ServiceCell, StandingCell } from './list-services.page.tsx';
import { CONFIRM_BY, type ListedService, NAME, REFUSED, SERVICES, describeServices } from './list-services.queries.ts';

type Context = { readonly today: LocalDate; readonly curates: boolean; readonly feedsWait: number };

const SHOWN = {
  all: 'All that are not taken out',
  waiting: 'Waits for review',
  refused: 'Refused',
  due: 'Not confirmed for too long',
  removed: 'Taken out',
} as const;

/** What curators ask for beside: what is named to them, and what nobody takes care of. */
const SHOWN_TO_CURATORS = {
  ...SHOWN,
  mine: 'You look after',
  'mine-due': 'You look after, not confirmed for too long',
  nobody: 'Nobody looks after by name',
  mistakes: 'A mistake was reported',
  twice: 'Has the name of another',
} as const;

const isShown = (value: keyof typeof SHOWN_TO_CURATORS, { today }: Context): Sql => {
  const due = sql`s.removed_at is null and coalesce(${CONFIRM_BY} < ${today}::date, true)`;
  return {
    all: sql`s.removed_at is null`,
    waiting: sql`s.removed_at is null and w.since is not null`,
    refused: sql`s.removed_at is null and ${REFUSED}`,
    due,
    removed: sql`s.removed_at is not null`,
    mine: sql`s.removed_at is null and s.curator_user_id = acting.my_user()`,
    'mine-due': sql`${due} and s.curator_user_id = acting.my_user()`,
    nobody: sql`s.removed_at is null and s.curator_user_id is null`,
    mistakes: sql`exists (select 1 from directory.mistake m where m.service_id = s.id and m.settled_at is null)`,
    twice: sql`exists (select 1 from directory.published o join directory.published t
      on lower(t.name) = lower(o.name) and t.service_id <> o.service_id where o.service_id = s.id)`,
  }[value];
};

const listServices: List<Context, ListedService> = {
  name: 'directory.services',
  path: deskPaths.desk,
  title: 'Directory entries',
  rows: ['service', 'services'],
  needs: 'directory:keep',
  exports: 'directory:export',
  prepare: async ({ tx, actor }) => ({
    today: todayInLondon(),
    curates: actor.permissions.has('directory:curate'),
    feedsWait: await countFeedsThatWait(tx),
  }),
  from: () => SERVICES,
  id: sql`s.id`,
  filters: {
    shown: choice<Context, keyof typeof SHOWN_TO_CURATORS>({
      label: 'Show',
      options: ({ curates }) => (curates ? SHOWN_TO_CURATORS : (SHOWN as typeof SHOWN_TO_CURATORS)),
      usual: 'all',
      where: isShown,
    }),
    name: words({
      label: 'Name or provider',
      where: (part) =>
        sql`(position(lower(${part}) in lower(${NAME})) > 0 or position(lower(${part}) in lower(p.entry ->> 'name')) > 0)`,
    }),
  },
  order: {
    words: 'What waits first, then what was not confirmed for longest',
    by: sql`w.since nulls last, ${CONFIRM_BY} nulls first`,
  },
  columns: [
    { header: 'Service', text: ({ name }) => name, sort: NAME, shows: (line) => <ServiceCell {...line} /> },
    { header: 'Provider', text: ({ provider }) => provider, sort: sql`lower(p.entry ->> 'name')` },
    { header: 'In the directory', text: standingInWords, shows: (line) => <StandingCell {...line} /> },
    { header: 'Waits since', moment: ({ waitsSince }) => waitsSince, sort: sql`w.since` },
    {
      header: 'Confirmed',
      day: ({ confirmedOn }) => confirmedOn,
      sort: sql`s.confirmed_on`,
      shows: (line, { today }) => <ConfirmedCell {...line} today={today} />,
    },
  ],
  describe: describeServices,
  above: ({ curates, feedsWait }) => <AboveServices curates={curates} feedsWait={feedsWait} />,
  nothing: 'There is no such service.',
};

export const listServicesRoutes = listRoutes(listServices);
