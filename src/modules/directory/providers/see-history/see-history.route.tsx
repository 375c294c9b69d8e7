import { recordAudit } from '#platform/audit/record-audit.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import type { Asked } from '#platform/web/request.ts';
import { action, page } from '#platform/web/route.ts';
import { CAME } from '../change-provider/change-provider.route.tsx';
import { writeProvider } from '../change-provider/write-provider.ts';
import { providerSaid, providerTyped } from '../provider-said.ts';
import { providersPaths } from '../providers.paths.ts';
import { findKeptProvider } from '../providers.queries.ts';
import { trailToProvider } from '../see-provider/see-provider.route.tsx';
import { SeeHistoryPage, SeeVersionPage } from './see-history.page.tsx';
import { findProviderVersion, listProviderVersions } from './provider-versions.queries.ts';

const seeHistoryRoute = page({
  path: providersPaths.history(':provider'),
  needs: 'directory:keep',
  title: 'History of a provider',
  async load({ tx, params, query }) {
    const provider = await findKeptProvider(tx, params['provider']);
    const wanted = pageAsked(query);
    return provider && { provider, page: wanted, ...(await listProviderVersions(tx, provider.id, wanted)) };
  },
  trail: ({ provider }) => trailToProvider(provider),
  view: (loaded) => <SeeHistoryPage {...loaded} />,
});

async function findBoth({ tx, params }: Asked) {
  const provider = await findKeptProvider(tx, params['provider']);
  const written = params['written'] ?? '';
  if (!provider || !/^[1-9]\d{0,8}$/.test(written)) return undefined;
  const version = await findProviderVersion(tx, provider.id, Number(written));
  return version && { provider, version };
}

const seeVersionRoute = page({
  path: providersPaths.version(':provider', ':written'),
  needs: 'directory:keep',
  title: 'A version of a provider',
  load: findBoth,
  trail: ({ provider }) => trailToProvider(provider),
  view: (loaded, shown) => <SeeVersionPage {...loaded} shown={shown} />,
});

const CHANGED = 'It was written again meanwhile, so nothing was changed: look at what it says now.';

/** Old words again, as if they had been typed: they wait for a curator where what its workers write waits. */
const goBackRoute = action({
  path: providersPaths.version(':provider', ':written'),
  needs: 'directory:keep',
  async perform(asked, { version: from }) {
    const both = await findBoth(asked);
    if (!both) return undefined;
    const { provider, version } = both;
    const ruling = await writeProvider(asked.tx, provider.id, providerSaid(providerTyped(version.said)), from);
    if (!ruling.allowed) return { to: providersPaths.history(provider.urlId), flash: CHANGED };
    await recordAudit(asked.tx, 'directory.provider-went-back', [], { provider: provider.id, number: version.number });
    return { to: providersPaths.provider(provider.urlId), flash: CAME[ruling.value] };
  },
});

export const seeHistoryRoutes = [seeHistoryRoute, seeVersionRoute, goBackRoute];
