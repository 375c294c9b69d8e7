import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { deskPaths } from '../desk.paths.ts';
import { trailTo } from '../kept-service.ts';
import { AddServicePage } from './add-service.page.tsx';
import { MOST, type Wanted, findAlike, findProviders } from './alike.queries.ts';

const LONGEST = 200;

/** What somebody is about to add, as it stands in an address. */
export const wantedIn = (query: Readonly<Record<string, string>>): Wanted => {
  const said = (name: string) => (query[name] ?? '').trim().slice(0, LONGEST);
  return { name: said('name'), provider: said('provider'), postcode: said('postcode') };
};

export const addServiceRoute = page({
  path: deskPaths.add,
  needs: 'directory:keep',
  title: 'Add a service',
  async load({ tx, actor, query }) {
    const wanted = wantedIn(query);
    const curates = actor.permissions.has('directory:curate');
    if (wanted.name === '') return { wanted, curates, found: undefined };
    const alike = await findAlike(tx, wanted);
    const providers = await findProviders(tx, wanted.provider);
    await recordAudit(tx, 'directory.alike-looked-for', [], { found: alike.length });
    return { wanted, curates, found: { alike, providers, hasMore: providers.length === MOST } };
  },
  trail: () => trailTo(),
  view: (loaded) => <AddServicePage {...loaded} />,
});
