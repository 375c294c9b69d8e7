import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { govukButton, govukInsetText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Phone } from '#platform/web/phone.tsx';
import { SaidBetweenThem } from '../../said-between-them.page.tsx';
import { RequestStatusTag } from '../../request-status-tag.tsx';
import type { RequestEnding, RequestLine, SaidOfRequest, Session } from '../../request.ts';
import { aboutWeeks } from '../../request-words.ts';
import { requestPaths } from '../../requests.paths.ts';
import { EndingOfRequest, SessionsKept } from '../../how-it-went.page.tsx';
import { type RequestToUs, goesOn, mayAnswer } from '../request-to-us.ts';

type Props = {
  request: RequestToUs;
  lines: readonly RequestLine[];
  said: readonly SaidOfRequest[];
  sessions: readonly Session[];
  ending: RequestEnding | undefined;
};

export const SeeRequestPage = ({ request, lines, said, sessions, ending }: Props) => (
  <Column caption={request.serviceName} heading={`Request ${request.reference}`}>
    <Standing request={request} />
    <h2 class="govuk-heading-m">What is asked</h2>
    {request.told ? <Told lines={lines} /> : govukInsetText({ text: whyClosed(request) })}
    <WhatToDo request={request} />
    {said.length > 0 && <SaidBetweenThem said={said} />}
    {sessions.length > 0 && <SessionsKept sessions={sessions} />}
    {ending && <EndingOfRequest ending={ending} />}
  </Column>
);

const Standing = ({ request }: { request: RequestToUs }) => (
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
      {
        key: { text: 'Who asks' },
        value: {
          html: (
            <>
              {request.asker}, {request.askerOrg}
              {request.askerPhone && (
                <>
                  , <Phone number={request.askerPhone} />
                </>
              )}
            </>
          ),
        },
      },
      { key: { text: 'Asked on' }, value: { text: inWords(request.sentOn) } },
      dayRow('Answered on', request.answeredOn),
      dayRow('Accepted on', request.acceptedOn),
      dayRow('Ended on', request.endedOn),
    ]}
  />
);

const dayRow = (key: string, day: LocalDate | null) =>
  day !== null && { key: { text: key }, value: { text: inWords(day) } };

/** All that the service is told. */
const Told = ({ lines }: { lines: readonly RequestLine[] }) => (
  <>
    <SummaryList
      rows={lines.map(({ label, text }) => ({
        key: { text: label },
        value: { html: <div class="rooted-as-written">{text}</div> },
      }))}
    />
    <p class="govuk-body">
      The family knows that you are told this, and nothing else. It closes to you when the request is over: keep what
      you need in your own record.
    </p>
  </>
);

const whyClosed = ({ status }: RequestToUs): string =>
  ({
    ended: 'What you were told is closed, because the help has ended.',
    declined: 'What you were told is closed, because you declined.',
    withdrawn: 'What you were told is closed, because who asked took the request back.',
  })[status as string] ??
  'What you were told is closed: the family does not agree to it now. Ring who asks before you do anything more.';

const WhatToDo = ({ request }: { request: RequestToUs }) => (
  <>
    {mayAnswer(request) &&
      govukButton({
        text: request.status === 'sent' ? 'Answer' : 'Answer again',
        href: requestPaths.answerRequest(request.sentUrlId),
      })}
    {goesOn(request) && (
      <div class="govuk-button-group">
        {govukButton({ text: 'Write down a session', href: requestPaths.sessions(request.sentUrlId) })}
        {govukButton({
          text: 'Say how it ended',
          href: requestPaths.endRequest(request.sentUrlId),
          classes: 'govuk-button--secondary',
        })}
      </div>
    )}
  </>
);
