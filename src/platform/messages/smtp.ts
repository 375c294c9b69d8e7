import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { readSmtpFailure } from './smtp-reply.rules.ts';
import type { Letter, Sending, Transport } from './transport.ts';

/** A mail server. `smtps:` speaks TLS from the start, `smtp:` changes to it, which only a server on this machine may refuse. */
export type SmtpSettings = { readonly url: URL; readonly from: string };

const CONNECT_MS = 10_000;
const ANSWER_MS = 30_000;

type Failure = Error & { code?: string; command?: string; responseCode?: number; response?: string };

/** E-mail by a mail server of the council's own. */
export const smtpTransport = (settings: SmtpSettings): Transport => ({
  name: 'smtp',
  async send(letter) {
    const mail = await composeMail(letter, settings.from);
    const began = { message: false };
    try {
      await converse(settings, letter.to, () => bodyOf(mail, began));
      return { came: 'sent' };
    } catch (error) {
      return cameOf(error as Failure, began.message);
    }
  },
});

/** The message as it stands on the wire. Sent twice in spite of all, it is told by its id to be the same. */
export const composeMail = ({ id, to, subject, text, calendar }: Letter, from: string): Promise<Buffer> =>
  new MailComposer({
    from: { name: 'RootED', address: from },
    to,
    subject,
    text,
    messageId: `<${id}@${from.split('@')[1]!}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...(calendar && {
      icalEvent: { method: calendar.method.toUpperCase(), content: calendar.file, filename: 'meeting.ics' },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

/** Read only once the server has said that the message may come. */
function bodyOf(mail: Buffer, began: { message: boolean }): Readable {
  return new Readable({
    read() {
      began.message = true;
      this.push(mail);
      this.push(null);
    },
  });
}

function converse({ url, from }: SmtpSettings, to: string, body: () => Readable): Promise<void> {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const connection = new SMTPConnection({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    ...(url.port && { port: Number(url.port) }),
    secure: url.protocol === 'smtps:',
    requireTLS: !isHere,
    ignoreTLS: isHere,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
  });
  const auth = url.username
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : undefined;
  return new Promise<void>((resolve, reject) => {
    const then = (next: () => void) => (error?: Error | null) => (error ? reject(error) : next());
    const send = () => connection.send({ from, to: [to] }, body(), then(resolve));
    connection.once('error', reject);
    connection.connect(then(() => (auth ? connection.login(auth, then(send)) : send())));
  }).finally(() => connection.close());
}

const cameOf = ({ code, command, responseCode, response }: Failure, begun: boolean): Sending =>
  readSmtpFailure({
    begun,
    command,
    reply: responseCode ? { code: responseCode, text: response ?? '' } : undefined,
    code,
  });
