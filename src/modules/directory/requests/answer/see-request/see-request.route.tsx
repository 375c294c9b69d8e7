import { page } from '#platform/web/route.ts';
import { requestPaths } from '../../requests.paths.ts';
import { findEndingOf, listLines, listSaid, listSessions } from '../../requests.queries.ts';
import { noteRequest } from '../../note-request.ts';
import { findRequestToUs, trailToRequest } from '../request-to-us.ts';
import { SeeRequestPage } from './see-request.page.tsx';

/** What a service is asked, as whoever answers for it sees it. */
export const seeRequestToUsRoute = page({
  path: requestPaths.sentRequest(':sent'),
  needs: 'directory:answer',
  title: 'A request for support',
  async load({ tx, params }) {
    const request = await findRequestToUs(tx, params['sent']);
    if (!request) return undefined;
    await noteRequest(tx, request, 'request-seen');
    return {
      request,
      lines: request.told ? await listLines(tx, request.id) : [],
      said: request.told ? await listSaid(tx, request.id) : [],
      sessions: await listSessions(tx, request.id),
      ending: await findEndingOf(tx, request.id),
    };
  },
  trail: () => trailToRequest(),
  view: (loaded) => <SeeRequestPage {...loaded} />,
});
