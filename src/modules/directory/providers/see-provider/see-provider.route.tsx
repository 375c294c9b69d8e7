import { page } from '#platform/web/route.ts';
import type { Step } from '#platform/web/answer.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { providersPaths } from '../providers.paths.ts';
import { type KeptProvider, findKeptProvider } from '../providers.queries.ts';
import { SeeProviderPage } from './see-provider.page.tsx';

/** The steps to a provider of the desk, or to a page below it. */
export const trailToProvider = (provider?: KeptProvider): Step[] => [
  { label: 'Directory entries', path: deskPaths.desk },
  { label: 'Providers', path: providersPaths.providers },
  ...(provider ? [{ label: provider.said.name, path: providersPaths.provider(provider.urlId) }] : []),
];

/** A provider, as who keeps it has it. */
export const seeProviderRoute = page({
  path: providersPaths.provider(':provider'),
  needs: 'directory:keep',
  title: 'A provider of the directory',
  async load({ tx, params, actor }) {
    const provider = await findKeptProvider(tx, params['provider']);
    return provider && { provider, curates: actor.permissions.has('directory:curate') };
  },
  trail: () => trailToProvider(),
  view: (loaded) => <SeeProviderPage {...loaded} />,
});
