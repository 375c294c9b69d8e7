import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { govukButton, govukInsetText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { LeftRequest, Rating } from '../request.ts';
import { RATED_BY_LABELS, SCORE_LABELS, WAY_LABELS, aboutWeeks } from '../request-words.ts';
import { RequestStatusTag } from '../request-status-tag.tsx';
import { requestPaths } from '../requests.paths.ts';
import { goesOnByTelephone } from './request-in-hand.ts';

/** How a request stands: nothing in it tells who it is about. */
export const standingRows = (request: LeftRequest) => [
  {
    key: { text: 'How it stands' },
    value: {
      html: (
        <>
          <RequestStatusTag status={request.status} /> {request.weeks !== null && aboutWeeks(request.weeks)}
        </>
      ),
    },
  },
  { key: { text: 'Sent to' }, value: { text: request.providerName } },
  { key: { text: 'Who answers' }, value: { text: WAY_LABELS[request.way] } },
  { key: { text: 'To say on the telephone' }, value: { text: `Request ${request.reference}` } },
  dayRow('Asked on', request.sentOn),
  dayRow('Answered on', request.answeredOn),
  dayRow('Accepted on', request.acceptedOn),
  dayRow('Ended on', request.endedOn),
];

const dayRow = (key: string, day: LocalDate | null) =>
  day !== null && { key: { text: key }, value: { text: inWords(day) } };

export type Deed = {
  readonly text: string;
  readonly path: (request: string) => string;
  readonly may: (request: LeftRequest) => boolean;
  readonly second?: true;
};

/** What whoever follows the help does. */
export const DEEDS_OF_HELP: readonly Deed[] = [
  { text: 'Write down a session', path: requestPaths.hearSessions, may: goesOnByTelephone },
  { text: 'Write down how it ended', path: requestPaths.hearEnding, may: goesOnByTelephone, second: true },
  { text: 'Say how much it helped', path: requestPaths.rate, may: ({ hasBegun }) => hasBegun, second: true },
];

export const Deeds = ({ request, deeds }: { request: LeftRequest; deeds: readonly Deed[] }) => (
  <div class="govuk-button-group">
    {deeds
      .filter(({ may }) => may(request))
      .map(({ text, path, second }) =>
        govukButton({ text, href: path(request.urlId), ...(second ? { classes: 'govuk-button--secondary' } : {}) }),
      )}
  </div>
);

export const AfterClosing = ({ request }: { request: LeftRequest }) => (
  <>
    {govukInsetText({ text: `The family plan is closed.${leftToSay(request)}` })}
    <Deeds request={request} deeds={DEEDS_OF_HELP} />
  </>
);

/** What whoever asked can say after the plan was closed, and when. */
function leftToSay(request: LeftRequest): string {
  if (goesOnByTelephone(request))
    return ' For 12 weeks after that, you can still write down how the help goes and, once it has begun, how much it helped.';
  if (request.hasBegun) return ' For 12 weeks after that, you can still say how much the help helped.';
  return request.status === 'accepted'
    ? ' The service writes down how the help goes. Once it has begun, you can say how much it helped, for 12 weeks after the plan was closed.'
    : '';
}

export const Ratings = ({ ratings }: { ratings: readonly Rating[] }) => (
  <>
    <h2 class="govuk-heading-m">How much it helped</h2>
    <SummaryList
      rows={ratings.map(({ ratedBy, score }) => ({
        key: { text: RATED_BY_LABELS[ratedBy] },
        value: { text: `${SCORE_LABELS[score]} (${score} of 5)` },
      }))}
    />
  </>
);
