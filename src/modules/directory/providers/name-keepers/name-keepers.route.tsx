import { sql } from 'kysely';
import { z } from 'zod';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { yesOrNo } from '#platform/web/yes-or-no.tsx';
import { providersPaths } from '../providers.paths.ts';
import { type KeptProvider, findKeptProvider } from '../providers.queries.ts';
import { trailToProvider } from '../see-provider/see-provider.route.tsx';
import { NameKeepersPage, type Organisation } from './name-keepers.page.tsx';

const fields = z.object({ org: optionalText(40), trusted: yesOrNo('Say whether what they write is read at once') });

/** As many as a page shows. */
const MOST = 500;

/** The organisations where somebody keeps services, and the one that keeps these. No other is named: one may be a refuge. */
async function listWhoMayKeep(tx: Tx, { orgId }: KeptProvider): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    select o.id, o.name from access.organisation o where o.id = ${orgId}::uuid or exists (
       select 1 from access.membership m where m.org_id = o.id and m.role = 'provider' and m.until > now())
     order by o.name, o.id limit ${MOST}`.execute(tx);
  return rows;
}

type Loaded = { readonly provider: KeptProvider; readonly organisations: readonly Organisation[] };

async function nameKeepers(
  tx: Tx,
  { provider: { id }, organisations }: Loaded,
  { org, ...typed }: z.infer<typeof fields>,
  version: number,
): Promise<Ruling<void, 'not-one-of-these' | 'changed-meanwhile'>> {
  if (org !== '' && !organisations.some((each) => each.id === org)) return refuse('not-one-of-these');
  const [orgId, trusted] = [org === '' ? null : org, org !== '' && typed.trusted === 'yes'];
  const { rows } = await sql`
    update directory.provider set org_id = ${orgId}::uuid, trusted = ${trusted}, version = version + 1
     where id = ${id}::uuid and version = ${version} returning id`.execute(tx);
  if (rows.length === 0) return refuse('changed-meanwhile');
  await recordAudit(tx, 'directory.keepers-named', [], { provider: id, organisation: orgId, trusted });
  return allow(undefined);
}

/** A curator says whose workers keep a provider's services and answer what it is asked, and whether they are trusted. */
export const nameKeepersRoute = form({
  path: providersPaths.keepers(':provider'),
  needs: 'directory:curate',
  title: 'Whose workers keep its services',
  fields,
  async load({ tx, params }) {
    const provider = await findKeptProvider(tx, params['provider']);
    return provider && { provider, organisations: await listWhoMayKeep(tx, provider) };
  },
  trail: ({ provider }) => trailToProvider(provider),
  start: ({ provider }) => ({ org: provider.orgId ?? '', trusted: provider.trusted ? 'yes' : 'no' }),
  view: (loaded, entry, shown) => <NameKeepersPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, loaded, { version }) => nameKeepers(tx, loaded, typed, version),
  refusals: {
    'not-one-of-these': { field: 'org', message: 'Choose one of these organisations' },
    'changed-meanwhile': { message: 'It changed while you were writing. Look again, and save once more' },
  },
  done: (_, { provider }) => ({ to: providersPaths.provider(provider.urlId), flash: 'Saved.' }),
});
