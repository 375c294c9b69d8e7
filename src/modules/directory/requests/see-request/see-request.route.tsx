import { listSeparations } from '#modules/people/index.ts';
import { personsOf } from '#modules/plans/index.ts';
import type { Asked } from '#platform/web/request.ts';
import { page } from '#platform/web/route.ts';
import { findPublishedById } from '../../see-service/published-services.queries.ts';
import { noteRequest } from '../note-request.ts';
import type { SentRequest } from '../request.ts';
import { requestPaths } from '../requests.paths.ts';
import { findEndingOf, findLeft, listLines, listRatings, listSaid, listSessions } from '../requests.queries.ts';
import { findRequestInHand, trailToLeft, trailToRequestOf } from './request-in-hand.ts';
import { SeeLeftRequestPage } from './see-left-request.page.tsx';
import { SeeRequestPage } from './see-request.page.tsx';

/** What was asked of a service, and all that came of it. */
export const seeRequestRoute = page({
  path: requestPaths.request(':asked'),
  needs: 'directory:ask',
  async load(asked) {
    const found = await findRequestInHand(asked);
    if (!found) return loadLeft(asked);
    const { tx } = asked;
    const { id, serviceId } = found.request;
    return {
      ...found,
      service: await findPublishedById(tx, serviceId),
      separations: await listSeparations(tx, personsOf(found.inHand)),
      lines: await listLines(tx, id),
      said: await listSaid(tx, id),
      ...(await whatCameOf(asked, found.request)),
    };
  },
  trail: (loaded) => ('inHand' in loaded ? trailToRequestOf(loaded) : trailToLeft(loaded.request)).slice(0, -1),
  title: 'A request for support',
  view: (loaded, shown) =>
    'inHand' in loaded ? <SeeRequestPage {...loaded} shown={shown} /> : <SeeLeftRequestPage {...loaded} />,
});

async function loadLeft(asked: Asked) {
  const request = await findLeft(asked.tx, asked.params['asked']!);
  if (!request) return undefined;
  await noteRequest(asked.tx, request, 'request-seen');
  return { request, ...(await whatCameOf(asked, request)) };
}

const whatCameOf = async ({ tx }: Asked, { id }: SentRequest) => ({
  sessions: await listSessions(tx, id),
  ending: await findEndingOf(tx, id),
  ratings: await listRatings(tx, id),
});
