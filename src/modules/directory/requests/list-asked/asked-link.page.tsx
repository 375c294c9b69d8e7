import { requestPaths } from '../requests.paths.ts';
import type { AskedRequest } from './asked.queries.ts';

export const AskedLink = ({ request }: { request: AskedRequest }) => (
  <a class="govuk-link" href={requestPaths.request(request.urlId)}>
    {request.serviceName}, for {request.child.name}
  </a>
);
