import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { type Separation, WhomNotToTell } from '#modules/people/index.ts';
import { plansPaths } from '#modules/plans/index.ts';
import { Column } from '#platform/web/column.tsx';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { PostButton } from '../../desk/post-button.tsx';
import type { PublishedService } from '../../see-service/published-service.ts';
import { LinesSent, Numbers } from '../ask-for-support/check-what-is-sent.page.tsx';
import { EndingOfRequest, SessionsKept } from '../how-it-went.page.tsx';
import type { Rating, RequestEnding, RequestLine, SaidOfRequest, Session, TeamRequest } from '../request.ts';
import { RATED_BY_LABELS, SCORE_LABELS, WAY_LABELS, aboutWeeks } from '../request-words.ts';
import { RequestStatusTag } from '../request-status-tag.tsx';
import { requestPaths } from '../requests.paths.ts';
import { SaidBetweenThem } from '../said-between-them.page.tsx';
import { type RequestInHand, goesOnByTelephone, isOpen, isToBeAnswered, worksOn } from './request-in-hand.ts';

type Props = RequestInHand & {
  service: PublishedService | undefined;
  separations: readonly Separation[];
  lines: readonly RequestLine[];
  said: readonly SaidOfRequest[];
  sessions: readonly Session[];
  ending: RequestEnding | undefined;
  ratings: readonly Rating[];
  shown: Shown;
};

/** How it stands and what is to be done; below it what was told, said, and came of it. */
export const SeeRequestPage = (props: Props) => {
  const { request, person, separations, lines, said } = props;
  return (
    <Column caption={`For ${person.name}`} heading={`Request to ${request.serviceName}`}>
      <WhomNotToTell separations={separations} />
      <Standing {...props} />
      <ToRing {...props} />
      {worksOn(props) && <WhatToDo {...props} />}
      <h2 class="govuk-heading-m">What the service was told</h2>
      <LinesSent lines={lines} way={request.way} />
      <SaidBetweenThem said={said} />
      <WhatCameOfIt {...props} />
    </Column>
  );
};

const ToRing = ({ request, service }: Props) =>
  request.isHeard && isOpen(request) && service ? <Numbers service={service} /> : <></>;

const WhatCameOfIt = (props: Props) => {
  const { request, sessions, ending, ratings } = props;
  const corrected = (day: LocalDate) => requestPaths.hearSession(request.urlId, day);
  return (
    <>
      {sessions.length > 0 && (
        <SessionsKept
          sessions={sessions}
          {...(worksOn(props) && goesOnByTelephone(request) ? { to: corrected } : {})}
        />
      )}
      {ending && <EndingOfRequest ending={ending} />}
      {ratings.length > 0 && <Ratings ratings={ratings} />}
    </>
  );
};

const Standing = ({ request, inHand }: Pick<Props, 'request' | 'inHand'>) => (
  <SummaryList
    rows={[
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
      { key: { text: 'Who runs it' }, value: { text: request.providerName } },
      {
        key: { text: 'For' },
        value: {
          html: (
            <a class="govuk-link" href={plansPaths.plan(inHand.plan.urlId)}>
              {request.forWhat}
            </a>
          ),
        },
      },
      { key: { text: 'Who asked' }, value: { text: `${request.asker}, ${request.askerOrg}` } },
      { key: { text: 'Who answers' }, value: { text: WAY_LABELS[request.way] } },
      { key: { text: 'To say on the telephone' }, value: { text: `Request ${request.reference}` } },
      dayRow('Asked on', request.sentOn),
      dayRow('Answered on', request.answeredOn),
      dayRow('Accepted on', request.acceptedOn),
      dayRow('Ended on', request.endedOn),
    ]}
  />
);

const dayRow = (key: string, day: LocalDate | null) =>
  day !== null && { key: { text: key }, value: { text: inWords(day) } };

const WhatToDo = ({ request, shown }: Pick<Props, 'request' | 'shown'>) => (
  <div class="govuk-!-display-none-print">
    <div class="govuk-button-group">
      {DEEDS.filter(({ may }) => may(request)).map(({ text, path, second }) =>
        govukButton({ text, href: path(request.urlId), ...(second ? { classes: 'govuk-button--secondary' } : {}) }),
      )}
    </div>
    {request.way === 'link' && isOpen(request) && (
      <PostButton shown={shown} to={requestPaths.sendLinkAgain(request.urlId)} text="Send the link again" />
    )}
  </div>
);

type Deed = {
  readonly text: string;
  readonly path: (request: string) => string;
  readonly may: (request: TeamRequest) => boolean;
  readonly second?: true;
};

const DEEDS: readonly Deed[] = [
  { text: 'Reply', path: requestPaths.replyToService, may: ({ status }) => status === 'asked' },
  {
    text: 'Write down what they said',
    path: requestPaths.hearAnswer,
    may: (request) => request.isHeard && isToBeAnswered(request),
  },
  { text: 'Write down a session', path: requestPaths.hearSessions, may: goesOnByTelephone },
  { text: 'Write down how it ended', path: requestPaths.hearEnding, may: goesOnByTelephone, second: true },
  {
    text: 'Say how much it helped',
    path: requestPaths.rate,
    may: ({ hasBegun }) => hasBegun,
    second: true,
  },
  { text: 'Take the request back', path: requestPaths.takeBack, may: isOpen, second: true },
];

const Ratings = ({ ratings }: { ratings: readonly Rating[] }) => (
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
