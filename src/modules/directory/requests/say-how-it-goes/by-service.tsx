import { noteRequest } from '../note-request.ts';
import { requestPaths } from '../requests.paths.ts';
import { listSessions } from '../requests.queries.ts';
import { AboveAnswer } from '../answer/above-answer.page.tsx';
import { CHANGED_MEANWHILE, findRequestToUs, goesOn, trailToRequest } from '../answer/request-to-us.ts';
import type { WayIn } from './way-in.ts';

/** The service itself: who asked hears how it ended. */
export const byService: WayIn = {
  needs: 'directory:answer',
  paths: {
    request: requestPaths.sentRequest,
    sessions: requestPaths.sessions,
    session: requestPaths.session,
    end: requestPaths.endRequest,
  },
  urlId: ':sent',
  beforeAsked: 'The day must not be before you were asked',
  send: 'Send how it ended',
  ended: 'It has ended. The person who asked will be told.',
  changedMeanwhile: CHANGED_MEANWHILE,
  async find({ tx, params }) {
    const request = await findRequestToUs(tx, params['sent']);
    if (!request?.acceptedOn) return undefined;
    return {
      request,
      sessions: await listSessions(tx, request.id),
      goesOn: goesOn(request),
      caption: `Request ${request.reference}, ${request.serviceName}`,
      above: <AboveAnswer request={request} />,
      trail: trailToRequest(request),
      about: [],
      urlId: request.sentUrlId,
      note: (within, what, detail) => noteRequest(within, request, what, detail),
    };
  },
};
