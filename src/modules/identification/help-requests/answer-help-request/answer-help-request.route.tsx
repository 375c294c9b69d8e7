import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import { action } from '#platform/web/route.ts';
import { form } from '#platform/web/form-route.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { AdvisePage, EndPage } from './answer-help-request.page.tsx';
import { answerHelpRequest } from './answer-help-request.ts';
import { type RequestInHand, findRequestInHand } from './find-request-in-hand.ts';

const CHANGED = { message: 'This request has moved on meanwhile. Your text is still here, and not sent yet' };

const trail = () => [{ label: 'Requests for help', path: identificationPaths.helpRequests }];

export const acceptHelpRoute = action({
  path: identificationPaths.acceptHelp(':request'),
  needs: 'identification:give-help',
  async perform(asked, posted) {
    const inHand = await findRequestInHand(asked);
    if (!inHand) return undefined;
    const to = identificationPaths.helpRequest(inHand.request.urlId);
    const ruling = await answerHelpRequest(asked.tx, inHand.request, posted.version, 'accepted', '');
    return { to, flash: ruling.allowed ? 'You accepted. The school sees it.' : 'This request has moved on meanwhile.' };
  },
});

export const adviseOnHelpRoute = form({
  path: identificationPaths.adviseOnHelp(':request'),
  needs: 'identification:give-help',
  title: 'Your advice',
  fields: z.object({ said: text('Say what you advise', 4_000) }),
  drafts: 'identification.advice',
  load: findRequestInHand,
  trail,
  about: ({ child }) => [child.id],
  view: (inHand, entry, shown) => <AdvisePage {...inHand} entry={entry} shown={shown} />,
  save: ({ tx }, { said }, { request }, { version }) => answerHelpRequest(tx, request, version, 'advised', said),
  refusals: { 'changed-meanwhile': CHANGED },
  done: (_, { request }) => ({
    to: identificationPaths.helpRequest(request.urlId),
    flash: 'The school sees your advice.',
  }),
});

export const endHelpRoute = form({
  path: identificationPaths.endHelp(':request'),
  needs: 'identification:follow-help',
  title: 'End the request',
  fields: z.object({ said: text('Say what came of it', 4_000) }),
  async load(asked): Promise<RequestInHand | undefined> {
    const inHand = await findRequestInHand(asked);
    return inHand?.request.status === 'ended' ? undefined : inHand;
  },
  trail,
  about: ({ child }) => [child.id],
  view: (inHand, entry, shown) => <EndPage {...inHand} entry={entry} shown={shown} />,
  save: ({ tx }, { said }, { request }, { version }) => answerHelpRequest(tx, request, version, 'ended', said),
  refusals: { 'changed-meanwhile': CHANGED },
  done: () => ({ to: identificationPaths.helpRequests, flash: 'The request is ended.' }),
});
