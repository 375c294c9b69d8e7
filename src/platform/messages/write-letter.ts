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
  /** What stands in its link: the random name of the record, or what a one-time link carries. */
  readonly carries: string;
};

/** Two parts of a text message; an e-mail is a few lines and perhaps a meeting. What is more is a mistake of ours. */
const LONGEST = { email: 10_000, text: 306 };

/** The message in words; undefined where it is longer than a message may be. */
export function writeLetter(message: Message, template: MessageTemplate, envelope: Envelope): Letter | undefined {
  const { channel, to, from, origin, carries } = envelope;
  const { meeting, about, number: sequence } = message;
  const link = origin + template.path.replace(':id', carries);
  const subject = meeting?.method === 'cancel' ? `Cancelled: ${SAYINGS[template.says]}` : SAYINGS[template.says];
  const text = wordsOf(template, channel, { subject, link, carries });
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

type Words = { readonly subject: string; readonly link: string; readonly carries: string };

function wordsOf({ says }: MessageTemplate, channel: Envelope['channel'], { subject, link, carries }: Words): string {
  if (says === 'code') return `${carries} is your code. Nobody will ask you for it but the page that you opened.`;
  if (says === 'link') return forOneTime(subject, link);
  return channel === 'text' ? `${subject}. Sign in: ${link}` : inFull(subject, link);
}

const forOneTime = (subject: string, link: string): string =>
  [
    `${subject}.`,
    `Open it: ${link}`,
    'It is for you alone, opens once, and ends after three days. Then the same page offers a new one.',
    'This message says no more on purpose: others may read it.',
    '',
  ].join('\n\n');

const inFull = (subject: string, link: string): string =>
  [
    `${subject}.`,
    `Sign in to see it: ${link}`,
    'This message says no more on purpose: others may read it.',
    'How RootED tells you is yours to choose: sign in, and see Your account on your home page.',
    '',
  ].join('\n\n');
