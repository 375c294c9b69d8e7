import { Column } from '#platform/web/column.tsx';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { EndingOfRequest, SessionsKept } from '../how-it-went.page.tsx';
import type { LeftRequest, Rating, RequestEnding, Session } from '../request.ts';
import { requestPaths } from '../requests.paths.ts';
import { AfterClosing, Ratings, standingRows } from './how-it-stands.page.tsx';
import { goesOnByTelephone } from './request-in-hand.ts';

type Props = {
  request: LeftRequest;
  sessions: readonly Session[];
  ending: RequestEnding | undefined;
  ratings: readonly Rating[];
};

/** For whoever asked and works with the person no more: nothing tells who it is about. */
export const SeeLeftRequestPage = ({ request, sessions, ending, ratings }: Props) => (
  <Column caption={`Request ${request.reference}`} heading={`Request to ${request.serviceName}`}>
    <SummaryList rows={standingRows(request)} />
    <AfterClosing request={request} />
    <p class="govuk-body">Your work with the family has ended, so nothing here tells who it is for.</p>
    {sessions.length > 0 && (
      <SessionsKept
        sessions={sessions}
        {...(goesOnByTelephone(request) ? { to: (day) => requestPaths.hearSession(request.urlId, day) } : {})}
      />
    )}
    {ending && <EndingOfRequest ending={ending} />}
    {ratings.length > 0 && <Ratings ratings={ratings} />}
  </Column>
);
