import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine, which keeps what it takes. */
export type MailServer = {
  readonly url: URL;
  /** Each as it came over the wire. */
  readonly raw: Buffer[];
  /** Each as a mail program reads it. */
  parsed(): Promise<ParsedMail[]>;
  /** What is answered instead of taking it, by stage; unset, it takes all. */
  answers: { recipient?: Error | undefined; message?: Error | undefined };
  close(): Promise<void>;
};

/** What a server answers when it will not. */
export const smtpError = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

export async function openMailServer(auth?: { user: string; pass: string }): Promise<MailServer> {
  const raw: Buffer[] = [];
  const answers: MailServer['answers'] = {};
  const server = new SMTPServer({
    authOptional: !auth,
    allowInsecureAuth: true,
    disabledCommands: auth ? ['STARTTLS'] : ['AUTH', 'STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === auth?.user && password === auth?.pass
        ? done(null, { user: username })
        : done(smtpError(535, '5.7.8 wrong')),
    onRcptTo: (_address, _session, done) => done(answers.recipient),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (answers.message) return done(answers.message);
        raw.push(Buffer.concat(chunks));
        return done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const user = auth ? `${encodeURIComponent(auth.user)}:${encodeURIComponent(auth.pass)}@` : '';
  return {
    url: new URL(`smtp://${user}127.0.0.1:${port}`),
    raw,
    answers,
    parsed: () => Promise.all(raw.map((each) => simpleParser(each))),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
