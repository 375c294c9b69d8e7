import { page } from '#platform/web/route.ts';
import { findRequestInHand } from '../answer-help-request/find-request-in-hand.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { listMoves } from '../help-requests.queries.ts';
import { SeeHelpRequestPage } from './see-help-request.page.tsx';

export const seeHelpRequestRoute = page({
  path: identificationPaths.helpRequest(':request'),
  needs: 'identification:follow-help',
  title: 'Help for a child',
  async load(asked) {
    const inHand = await findRequestInHand(asked);
    return inHand && { ...inHand, moves: await listMoves(asked.tx, inHand.request.id) };
  },
  trail: () => [{ label: 'Requests for help', path: identificationPaths.helpRequests }],
  view: (inHand, shown) => <SeeHelpRequestPage {...inHand} shown={shown} />,
});
