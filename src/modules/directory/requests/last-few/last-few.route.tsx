import { sql } from 'kysely';
import { todayInLondon } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { page } from '#platform/web/route.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { findLastFew } from './last-few.ts';
import { LastFew } from './last-few.page.tsx';

/** Beside the service's page, which everybody reads: for those who may ask it. */
export const lastFewRoute = page({
  path: deskPaths.lastFew(':service'),
  needs: 'directory:ask',
  title: 'What happened to the last few who were sent',
  async load({ tx, params }) {
    const { rows } = await sql<{ id: string; urlId: string; name: string }>`
      select service_id as id, url_id as "urlId", name from directory.published where url_id = ${params['service'] ?? ''}`.execute(
      tx,
    );
    const service = rows[0];
    return service && { service, few: await findLastFew(tx, service.id, todayInLondon()) };
  },
  trail: ({ service }) => [
    { label: 'Directory', path: directoryPaths.directory },
    { label: service.name, path: directoryPaths.service(service.urlId) },
  ],
  view: ({ service, few }) => (
    <Column caption={service.name} heading="What happened to the last few who were sent">
      <LastFew few={few} />
    </Column>
  ),
});
