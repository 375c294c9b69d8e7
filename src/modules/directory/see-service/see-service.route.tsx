import { todayInLondon } from '#kernel/local-date.ts';
import { page } from '#platform/web/route.ts';
import { directoryPaths } from '../directory.paths.ts';
import { addressWith, readShortlist } from '../shortlist/shortlist.rules.ts';
import { findPublishedProof } from '../trust/proof/proof.queries.ts';
import { findPublishedService } from './published-services.queries.ts';
import { SeeServicePage } from './see-service.page.tsx';

/** A service, for everybody. */
export const seeServiceRoute = page({
  path: directoryPaths.service(':service'),
  needs: 'public',
  async load({ tx, params, queries }) {
    const service = await findPublishedService(tx, params['service']!);
    if (!service) return undefined;
    const proof = await findPublishedProof(tx, service.serviceId);
    return { asked: params['service']!, service, proof, list: readShortlist(queries['s']), today: todayInLondon() };
  },
  movedTo: ({ asked, service: { urlId }, list }) =>
    asked === urlId ? undefined : addressWith(directoryPaths.service(urlId), list),
  title: ({ service }) => service.name,
  trail: ({ list }) => [{ label: 'Directory', path: addressWith(directoryPaths.directory, list) }],
  view: (loaded, { actor }) => <SeeServicePage {...loaded} actor={actor} />,
});
