import { calendarFile } from './calendar-file.ts';
import type { Message } from './message.ts';
import { type MessageTemplate, SAYINGS } from './message-template.ts';
import type { Letter } from './transport.ts';

/** Where it goes and where its link leads. */
export type Envelope = {
  readonly channel: 'email' | 'text';
  readonly to: string;
  /** The address that invitations are from. */
  readonly from: string;
  /** Where browsers reach us. */
  readonly origin: string;
};

/** Two parts of a text message; an e-mail is a few lines and perhaps a meeting. What is more is a mistake of ours. */
const LONGEST = { email: 10_000, text: 306 };

/** The message in words; undefined where it is longer than a message may be. */
export function writeLetter(message: Message, template: MessageTemplate, envelope: Envelope): Letter | undefined {
  const { channel, to, from, origin } = envelope;
  const { meeting, about, number: sequence } = message;
  const link = origin + template.path.replace(':id', about);
  const subject = meeting?.method === 'cancel' ? `Cancelled: ${SAYINGS[template.says]}` : SAYINGS[template.says];
  const text = channel === 'text' ? `${subject}. Sign in: ${link}` : inFull(subject, link);
  const calendar = meeting && {
    method: meeting.method,
    file: calendarFile({
      about,
      when: meeting.when,
      link,
      sequence,
      invitation: { method: meeting.method, to, from },
    }),
  };
  const length = text.length + (calendar?.file.length ?? 0);
  return length > LONGEST[channel] ? undefined : { id: message.id, to, subject, text, calendar };
}

const inFull = (subject: string, link: string): string =>
  [
    `${subject}.`,
    `Sign in to see it: ${link}`,
    'This message says no more on purpose: others may read it.',
    'How RootED tells you is yours to choose: sign in, and see Your account on your home page.',
    '',
  ].join('\n\n');
