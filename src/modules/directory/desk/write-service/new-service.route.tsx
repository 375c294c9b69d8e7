import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import type { Doing } from '#platform/web/request.ts';
import { form } from '#platform/web/form-route.ts';
import type { OrganisationEntry } from '../../entry/entry.ts';
import { wantedIn } from '../add-service/add-service.route.tsx';
import { deskPaths } from '../desk.paths.ts';
import { type Said, trailTo } from '../kept-service.ts';
import { nothingSaid } from '../review-service/nothing-said.ts';
import { asWritten } from './as-written.ts';
import { boxesOf } from './boxes.ts';
import { serviceFields } from './service-fields.ts';
import { offeredTerms } from './terms.queries.ts';
import { WriteServicePage } from './write-service.page.tsx';
import { type Written, afterWriting, keepPlace, publish, writeVersion } from './write-service.ts';

type Provider = { readonly id: string; readonly entry: OrganisationEntry; readonly publishes: boolean };

async function addService(
  doing: Doing,
  provider: Provider,
  said: Said,
  because: string,
): Promise<Ruling<Written & { urlId: string }, never>> {
  const { id } = said.entry;
  const whole = { ...said, entry: { ...said.entry, organization: provider.entry } };
  await writeVersion(doing, provider.id, whole, because);
  await keepPlace(doing.tx, { id }, whole);
  const written = await publish(doing.tx, { id, publishes: provider.publishes });
  const { rows } = await sql<{ urlId: string }>`
    select url_id as "urlId" from directory.service where id = ${id}::uuid`.execute(doing.tx);
  return allow({ ...written, urlId: rows[0]!.urlId });
}

/** A service of which the directory has nothing yet. */
export const newServiceRoute = form({
  path: deskPaths.write(':provider'),
  needs: 'directory:keep',
  title: 'A new service',
  fields: serviceFields,
  drafts: 'directory.new-service',
  async load({ tx, actor, params, query }) {
    const curates = actor.permissions.has('directory:curate');
    const { rows } = await sql<Provider>`
      select p.id, p.entry, p.trusted or ${curates} as publishes from directory.provider p
       where p.url_id = ${params['provider'] ?? ''}`.execute(tx);
    return rows[0] && { provider: rows[0], curates, terms: await offeredTerms(tx), wanted: wantedIn(query) };
  },
  trail: () => trailTo(),
  start: ({ wanted: { name, postcode }, terms }) => ({ ...boxesOf(nothingSaid(newId()), terms), name, postcode }),
  view: ({ provider, curates, terms }, entry, shown) => (
    <WriteServicePage
      provider={provider.entry.name}
      service={undefined}
      publishes={provider.publishes}
      curates={curates}
      terms={terms}
      entry={entry}
      shown={shown}
    />
  ),
  save: (asked, { because, ...boxes }, { provider, terms }) =>
    addService(asked, provider, asWritten(nothingSaid(newId()), boxes, terms), because),
  refusals: {},
  done: (written, { curates }) => afterWriting(written.urlId, written, curates),
});
