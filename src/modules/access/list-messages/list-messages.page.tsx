import { when } from '#kernel/when.ts';
import { govukDetails } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { accessPaths } from '../access.paths.ts';
import { ActionButton } from '../administration/action-button.tsx';
import type { ListedMessage } from './listed-message.ts';

type Props = { messages: readonly ListedMessage[]; total: number; troubled: boolean; page: number; shown: Shown };

/** What RootED sent to whom, and how it fares. Where nothing is set up to send, what the messages say. */
export const ListMessagesPage = ({ messages, total, troubled, page, shown }: Props) => (
  <>
    <h1 class="govuk-heading-l">Messages</h1>
    <p class="govuk-body">
      E-mail and text messages that tell somebody to sign in, and invitations to meetings. They say nothing of whom or
      what they are about. What cannot be sent is tried again for twenty hours; after that it stays here. An address
      that refuses is not tried again until you say so. Messages are kept for 90 days.
    </p>
    <p class="govuk-body">
      {troubled ? (
        <a class="govuk-link" href={accessPaths.messages}>
          Show all messages
        </a>
      ) : (
        <a class="govuk-link" href={accessPaths.messagesTroubled}>
          Show only what was not sent
        </a>
      )}
    </p>
    {messages.length === 0 ? (
      <p class="govuk-body">{troubled ? 'Everything was sent.' : 'No message yet.'}</p>
    ) : (
      <Table
        head={[{ text: 'To' }, { text: 'Message' }, { text: 'State' }]}
        firstCellIsHeader
        rows={messages.map((message) => [
          { html: <To {...message} /> },
          { html: <What {...message} /> },
          { html: <State message={message} shown={shown} /> },
        ])}
      />
    )}
    <PagesOfList path={accessPaths.messages} filter={troubled ? { show: 'not-sent' } : {}} page={page} total={total} />
  </>
);

const To = ({ toName, sentTo }: ListedMessage) => (
  <>
    {toName ?? 'Somebody who is not there any more'}
    {sentTo !== null && (
      <>
        <br />
        <span class="govuk-!-font-weight-regular">{sentTo}</span>
      </>
    )}
  </>
);

const What = ({ template, queuedAt, subject, body, calendar }: ListedMessage) => (
  <>
    {inWords(template)}
    <br />
    {when(queuedAt)}
    {body !== null &&
      govukDetails({
        summaryText: subject ?? 'What it says',
        html: (
          <>
            <pre class="rooted-letter">{body}</pre>
            {calendar !== null && <pre class="rooted-letter">{calendar}</pre>}
          </>
        ),
      })}
  </>
);

/** `plans.lead-offered` as people read it: Lead offered (plans). */
function inWords(template: string): string {
  const [module = '', what = ''] = template.split('.');
  const words = what.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (${module})`;
}

const STATES: Record<ListedMessage['status'], { text: string; classes: string }> = {
  waiting: { text: 'Waiting', classes: 'govuk-tag--grey' },
  sending: { text: 'Being sent', classes: 'govuk-tag--blue' },
  sent: { text: 'Sent', classes: 'govuk-tag--green' },
  delivered: { text: 'Arrived', classes: 'govuk-tag--green' },
  withheld: { text: 'Not sent', classes: 'govuk-tag--grey' },
  bounced: { text: 'Address refused', classes: 'govuk-tag--red' },
  failed: { text: 'Failed', classes: 'govuk-tag--red' },
  unsure: { text: 'Sent or not', classes: 'govuk-tag--yellow' },
};

/** In the outbox: nothing is set up to send it, or nobody is real. */
const KEPT = { text: 'Kept, not sent', classes: 'govuk-tag--blue' };

const WHY: Readonly<Record<string, string>> = {
  'not-wanted': 'They want no messages, or cannot sign in any more.',
  'no-address': 'They have no address: their user name is no e-mail address.',
  'bounced-before': 'Their address refused an earlier message.',
  overtaken: 'A later message says how the meeting stands.',
  interrupted: 'RootED was stopped while it was sending. Send it again only if they did not get it.',
};

const AGAIN = {
  failed: 'Send it again',
  unsure: 'Send it again',
  bounced: 'The address works: send it again',
} as const;

const State = ({ message, shown }: { message: ListedMessage; shown: Shown }) => {
  const { id, status, why, attempts, toName, body } = message;
  return (
    <>
      <Tag {...(status === 'sent' && body !== null ? KEPT : STATES[status])} />
      {why !== null && <p class="govuk-body govuk-!-margin-top-2">{WHY[why] ?? `Last went wrong: ${why}`}</p>}
      {status === 'waiting' && attempts > 0 && <p class="govuk-body">Tried {attempts} times</p>}
      {status in AGAIN && (
        <ActionButton
          shown={shown}
          to={accessPaths.sendMessageAgain}
          label={AGAIN[status as keyof typeof AGAIN]}
          about={`to ${toName}`}
          sends={{ message: id }}
        />
      )}
    </>
  );
};
