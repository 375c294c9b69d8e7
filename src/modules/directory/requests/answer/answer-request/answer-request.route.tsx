import { form } from '#platform/web/form-route.ts';
import { requestPaths } from '../../requests.paths.ts';
import { CHANGED_MEANWHILE, findRequestToUs, trailToRequest } from '../request-to-us.ts';
import { answerFields } from './answer-fields.ts';
import { AnswerRequestPage } from './answer-request.page.tsx';
import { answerRequest } from './answer-request.ts';

const SAID = {
  accepted: 'You accepted. The person who asked will be told.',
  waiting: 'They are on your waiting list. The person who asked will be told.',
  declined: 'You declined. The person who asked will be told.',
  asked: 'Your question is sent.',
};

export const answerRequestRoute = form({
  path: requestPaths.answerRequest(':sent'),
  needs: 'directory:answer',
  title: 'Answer a request',
  fields: answerFields,
  drafts: 'directory.answer',
  load: ({ tx, params }) => findRequestToUs(tx, params['sent']),
  trail: (request) => trailToRequest(request),
  start: ({ weeks }) => (weeks === null ? {} : { weeks: String(weeks) }),
  view: (request, entry, shown) => <AnswerRequestPage request={request} entry={entry} shown={shown} />,
  save: ({ tx }, typed, request, { version }) => answerRequest(tx, request, typed, version),
  refusals: { 'changed-meanwhile': CHANGED_MEANWHILE },
  done: (answer, { sentUrlId }) => ({ to: requestPaths.sentRequest(sentUrlId), flash: SAID[answer] }),
});
