import { sql } from 'kysely';
import { choice, words } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { providersPaths } from '../providers.paths.ts';

type ListedProvider = {
  readonly id: string;
  readonly urlId: string;
  readonly name: string;
  readonly org: string | null;
  readonly trusted: boolean;
  readonly services: number;
};

const NAME = sql`p.entry ->> 'name'`;
const SERVICES = sql`(select count(*)::int from directory.service s where s.provider_id = p.id and s.removed_at is null)`;

const KEPT = { own: 'Their own workers', nobody: 'Curators' } as const;

const listProviders: List<null, ListedProvider> = {
  name: 'directory.providers',
  path: providersPaths.providers,
  title: 'Providers',
  rows: ['provider', 'providers'],
  needs: 'directory:keep',
  exports: 'directory:export',
  prepare: async () => null,
  from: () => sql`directory.provider p left join access.organisation o on o.id = p.org_id`,
  id: sql`p.id`,
  filters: {
    name: words({ label: 'Name', where: (part) => sql`position(lower(${part}) in lower(${NAME})) > 0` }),
    kept: choice({
      label: 'Who keeps its services',
      options: KEPT,
      where: (value) => (value === 'own' ? sql`p.org_id is not null` : sql`p.org_id is null`),
    }),
  },
  order: { words: 'Name, A to Z', by: sql`lower(${NAME})` },
  columns: [
    {
      header: 'Provider',
      text: ({ name }) => name,
      sort: sql`lower(${NAME})`,
      shows: ({ urlId, name }) => (
        <a class="govuk-link" href={providersPaths.provider(urlId)}>
          {name}
        </a>
      ),
    },
    { header: 'Services', number: ({ services }) => services, sort: SERVICES },
    { header: 'Who keeps them', text: ({ org }) => org ?? 'Curators' },
    {
      header: 'What they write',
      text: ({ org, trusted }) => (org === null ? '' : trusted ? 'Read at once' : 'Waits for a curator'),
    },
  ],
  async describe(tx, ids) {
    const { rows } = await sql<ListedProvider>`
      select p.id, p.url_id as "urlId", ${NAME} as name, o.name as org, p.trusted, ${SERVICES} as services
        from directory.provider p left join access.organisation o on o.id = p.org_id
       where p.id = any (${[...ids]}::uuid[])`.execute(tx);
    return rows;
  },
  trail: () => [{ label: 'Directory entries', path: deskPaths.desk }],
  nothing: 'There is no provider.',
};

export const listProvidersRoutes = listRoutes(listProviders);
