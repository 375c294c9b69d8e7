import { requestPaths } from '../requests.paths.ts';
import type { RequestInHand } from './request-in-hand.ts';

/** Above what the team writes: the way back to the request. */
export const AboveWord = ({ request, person }: RequestInHand) => (
  <a class="govuk-link" href={requestPaths.request(request.urlId)}>
    The request for {person.name}
  </a>
);
