import { requestPaths } from '../requests.paths.ts';
import type { RequestToUs } from './request-to-us.ts';

/** Above what a service writes: who asks, and the way back to what. */
export const AboveAnswer = ({ request }: { request: RequestToUs }) => (
  <>
    {request.asker}, {request.askerOrg}, asks.{' '}
    <a class="govuk-link" href={requestPaths.sentRequest(request.sentUrlId)}>
      Read the request
    </a>
  </>
);
