import { type LocalDate, daysBetween } from '#kernel/local-date.ts';
import { RequestStatusTag } from '../request-status-tag.tsx';
import { requestPaths } from '../requests.paths.ts';
import type { ListedRequest } from './list-requests.queries.ts';

export const AboveRequests = () => (
  <p class="govuk-body">
    What your services are asked for. A list names nobody: open a request to read whom it is about. Speak of it by its
    reference.
  </p>
);

export const ReferenceCell = ({ urlId, reference }: ListedRequest) => (
  <a class="govuk-link" href={requestPaths.sentRequest(urlId)}>
    {reference}
  </a>
);

export const StatusCell = ({ status, sentOn, today }: ListedRequest & { today: LocalDate }) => (
  <>
    <RequestStatusTag status={status} />
    {status === 'sent' && <div>{waitsInWords(sentOn, today)}</div>}
  </>
);

const waitsInWords = (since: LocalDate, today: LocalDate): string => {
  const days = daysBetween(since, today);
  return days <= 0 ? 'Waits since today' : days === 1 ? 'Waits since yesterday' : `Waits for ${days} days`;
};
