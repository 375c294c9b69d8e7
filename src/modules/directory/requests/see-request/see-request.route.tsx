import { listSeparations } from '#modules/people/index.ts';
import { personsOf, trailTo } from '#modules/plans/index.ts';
import { page } from '#platform/web/route.ts';
import { findPublishedById } from '../../see-service/published-services.queries.ts';
import { requestPaths } from '../requests.paths.ts';
import { findEndingOf, listLines, listRatings, listSaid, listSessions } from '../requests.queries.ts';
import { findRequestInHand } from './request-in-hand.ts';
import { SeeRequestPage } from './see-request.page.tsx';

/** What was asked of a service, and all that came of it. */
export const seeRequestRoute = page({
  path: requestPaths.request(':asked'),
  needs: 'directory:ask',
  async load(asked) {
    const found = await findRequestInHand(asked);
    if (!found) return undefined;
    const { tx } = asked;
    const { id, serviceId } = found.request;
    return {
      ...found,
      service: await findPublishedById(tx, serviceId),
      separations: await listSeparations(tx, personsOf(found.inHand)),
      lines: await listLines(tx, id),
      said: await listSaid(tx, id),
      sessions: await listSessions(tx, id),
      ending: await findEndingOf(tx, id),
      ratings: await listRatings(tx, id),
    };
  },
  trail: ({ inHand }) => trailTo(inHand),
  title: 'A request for support',
  view: (loaded, shown) => <SeeRequestPage {...loaded} shown={shown} />,
});
