import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { choice } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { providersPaths } from '../providers.paths.ts';
import { countProviderAsks } from '../providers.queries.ts';

type ListedAsk = {
  readonly id: string;
  readonly urlId: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly askedOn: LocalDate;
};

const SHOWN = { waiting: 'Waits', settled: 'Settled' } as const;

const listAsks: List<null, ListedAsk> = {
  name: 'directory.provider-asks',
  path: providersPaths.asks,
  title: 'What providers ask',
  rows: ['request of a provider', 'requests of providers'],
  needs: 'directory:curate',
  exports: 'directory:export',
  prepare: async () => null,
  from: () => sql`directory.provider_ask a`,
  id: sql`a.id`,
  filters: {
    shown: choice({
      label: 'Show',
      options: SHOWN,
      usual: 'waiting',
      where: (value) => (value === 'waiting' ? sql`a.settled_at is null` : sql`a.settled_at is not null`),
    }),
  },
  order: { words: 'What was asked first', by: sql`a.asked_at` },
  columns: [
    {
      header: 'Provider',
      text: ({ name }) => name,
      sort: sql`lower(a.said ->> 'name')`,
      shows: ({ urlId, name }) => (
        <a class="govuk-link" href={providersPaths.ask(urlId)}>
          {name}
        </a>
      ),
    },
    { header: 'What it asks', text: ({ isNew }) => (isNew ? 'To be listed' : 'To have its entry changed') },
    { header: 'Asked on', day: ({ askedOn }) => askedOn, sort: sql`a.asked_on` },
  ],
  async describe(tx, ids) {
    const { rows } = await sql<ListedAsk>`
      select a.id, a.url_id as "urlId", a.said ->> 'name' as name, a.provider_id is null as "isNew", a.asked_on as "askedOn"
        from directory.provider_ask a where a.id = any (${[...ids]}::uuid[])`.execute(tx);
    return rows;
  },
  above: () => (
    <p class="govuk-body">
      <a class="govuk-link" href={providersPaths.decline}>
        Decline several at once
      </a>
    </p>
  ),
  nothing: 'No provider asks for anything.',
};

export const listAsksRoutes = listRoutes(listAsks);

/** For a curator: how many providers ask for something. */
export const providerAsksHomePanel: HomePanel = {
  name: 'directory.provider-asks',
  needs: 'directory:curate',
  order: 21,
  async load({ tx }) {
    const waiting = await countProviderAsks(tx);
    if (waiting === 0) return undefined;
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={providersPaths.asks}>
          {waiting === 1 ? 'One provider asks' : `${waiting} providers ask`} to be listed, or to have an entry changed
        </a>
      </p>
    );
  },
};
