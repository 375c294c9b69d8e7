import { govukDetails } from '#platform/web/govuk/macros.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Shown } from '#platform/web/request.ts';
import { accessPaths } from '../../access.paths.ts';
import { ActionButton } from '../../administration/action-button.tsx';
import { nameInWords } from '../../administration/name-in-words.ts';
import type { ListedMessage } from './listed-message.ts';

/** What RootED sends to whom. */
export const AboutMessages = () => (
  <p class="govuk-body">
    E-mail and text messages that tell somebody to sign in, and invitations to meetings. They say nothing of whom or
    what they are about. What cannot be sent is tried again for twenty hours; after that it stays here. An address that
    refuses is not tried again until you say so. Messages are kept for 90 days.
  </p>
);

/** A guest has no account: neither who they are nor what they are asked about is told. */
export const toWhom = ({ toName, toGuest }: ListedMessage): string =>
  toName ?? (toGuest ? 'A guest, by a link' : 'Somebody who is not there any more');

export const To = (message: ListedMessage) => (
  <>
    {toWhom(message)}
    {message.sentTo !== null && (
      <>
        <br />
        <span class="govuk-!-font-weight-regular">{message.sentTo}</span>
      </>
    )}
  </>
);

type Listed = { message: ListedMessage; shown: Shown | undefined };

/** Where nothing is set up to send it, with what it says; on paper, where nothing unfolds, without. */
export const What = ({ message: { template, subject, body, calendar }, shown }: Listed) => (
  <>
    {nameInWords(template)}
    {shown &&
      body !== null &&
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

export const stateOf = ({ status, body }: ListedMessage) =>
  status === 'sent' && body !== null ? KEPT : STATES[status];

const WHY: Readonly<Record<string, string>> = {
  'not-wanted': 'They want no messages, or cannot sign in any more.',
  'no-address': 'They have no address: their user name is no e-mail address.',
  'bounced-before': 'Their address refused an earlier message.',
  overtaken: 'A later message says how the meeting stands.',
  interrupted: 'RootED was stopped while it was sending. Send it again only if they did not get it.',
};

export const whyInWords = (why: string): string => WHY[why] ?? `Last went wrong: ${why}`;

const AGAIN = {
  failed: 'Send it again',
  unsure: 'Send it again',
  bounced: 'The address works: send it again',
} as const;

export const State = ({ message, shown }: Listed) => {
  const { id, status, why, attempts } = message;
  return (
    <>
      <Tag {...stateOf(message)} />
      {why !== null && <p class="govuk-body govuk-!-margin-top-2">{whyInWords(why)}</p>}
      {status === 'waiting' && attempts > 0 && <p class="govuk-body">Tried {attempts} times</p>}
      {status in AGAIN && (
        <ActionButton
          shown={shown}
          to={accessPaths.sendMessageAgain}
          label={AGAIN[status as keyof typeof AGAIN]}
          about={`to ${toWhom(message)}`}
          sends={{ message: id }}
        />
      )}
    </>
  );
};
