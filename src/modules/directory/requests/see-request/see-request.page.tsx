import type { LocalDate } from '#kernel/local-date.ts';
import { type Separation, WhomNotToTell } from '#modules/people/index.ts';
import { plansPaths } from '#modules/plans/index.ts';
import { Column } from '#platform/web/column.tsx';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { PostButton } from '../../desk/post-button.tsx';
import type { PublishedService } from '../../see-service/published-service.ts';
import { LinesSent, Numbers } from '../ask-for-support/check-what-is-sent.page.tsx';
import { EndingOfRequest, SessionsKept } from '../how-it-went.page.tsx';
import type { Rating, RequestEnding, RequestLine, SaidOfRequest, Session } from '../request.ts';
import { requestPaths } from '../requests.paths.ts';
import { SaidBetweenThem } from '../said-between-them.page.tsx';
import { AfterClosing, DEEDS_OF_HELP, type Deed, Deeds, Ratings, standingRows } from './how-it-stands.page.tsx';
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
      <GivenByAnother {...props} />
      <Standing {...props} />
      <ToRing {...props} />
      {worksOn(props) && <WhatToDo {...props} />}
      {request.isLeft && <AfterClosing request={request} />}
      <h2 class="govuk-heading-m">What the service was told</h2>
      <LinesSent lines={lines} way={request.way} />
      <SaidBetweenThem said={said} />
      <WhatCameOfIt {...props} />
    </Column>
  );
};

const ToRing = ({ request, service }: Props) =>
  request.isHeard && isOpen(request) && service && !isGivenByAnother({ request, service }) ? (
    <Numbers service={service} />
  ) : (
    <></>
  );

type Asked = Pick<Props, 'request' | 'service'>;

/** Whom it was sent to gives the service no more: whoever does knows nothing of it. */
const isGivenByAnother = ({ request, service }: Asked): boolean =>
  service !== undefined && service.provider.id !== request.providerId;

const GivenByAnother = (props: Props) => {
  const { request, service } = props;
  if (!service || !isOpen(request) || !isGivenByAnother(props)) return <></>;
  return govukInsetText({
    text: `${service.name} is now given by ${service.provider.name}, who cannot see this request: it stays with ${request.providerName}, to whom it was sent.${
      worksOn(props) ? ` If ${request.providerName} cannot help any more, take it back and ask again.` : ''
    }`,
  });
};

const WhatCameOfIt = (props: Props) => {
  const { request, sessions, ending, ratings } = props;
  const corrected = (day: LocalDate) => requestPaths.hearSession(request.urlId, day);
  return (
    <>
      {sessions.length > 0 && (
        <SessionsKept sessions={sessions} {...(goesOnByTelephone(request) ? { to: corrected } : {})} />
      )}
      {ending && <EndingOfRequest ending={ending} />}
      {ratings.length > 0 && <Ratings ratings={ratings} />}
    </>
  );
};

const Standing = ({ request, inHand }: Pick<Props, 'request' | 'inHand'>) => (
  <SummaryList
    rows={[
      ...standingRows(request),
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
    ]}
  />
);

const WhatToDo = ({ request, service, shown }: Asked & Pick<Props, 'shown'>) => (
  <div class="govuk-!-display-none-print">
    <Deeds request={request} deeds={[...TEAM_DEEDS, ...DEEDS_OF_HELP, TAKE_BACK]} />
    {request.way === 'link' && isOpen(request) && !isGivenByAnother({ request, service }) && (
      <PostButton shown={shown} to={requestPaths.sendLinkAgain(request.urlId)} text="Send the link again" />
    )}
  </div>
);

const TEAM_DEEDS: readonly Deed[] = [
  { text: 'Reply', path: requestPaths.replyToService, may: ({ status }) => status === 'asked' },
  {
    text: 'Write down what they said',
    path: requestPaths.hearAnswer,
    may: (request) => request.isHeard && isToBeAnswered(request),
  },
];

const TAKE_BACK: Deed = { text: 'Take the request back', path: requestPaths.takeBack, may: isOpen, second: true };
