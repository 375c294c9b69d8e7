import type { Sending } from './transport.ts';

/** What went wrong between us and a mail server. `begun`: the message itself was on its way when it did. */
export type SmtpFailure = {
  readonly begun: boolean;
  readonly command: string | undefined;
  /** The server's reply: its code, and its text, which may begin with an enhanced status code. */
  readonly reply: { readonly code: number; readonly text: string } | undefined;
  /** The class of a failure of the connection, as `ECONNECTION`. */
  readonly code: string | undefined;
};

/**
 * RFC 5321, 4.2.1: 4yz may be tried again, 5yz not. Where a recipient is refused for good it is the address that is wrong,
 * unless the reason is a policy (RFC 3463: X.7.x), such as a server that does not relay for us: then it is our own set-up,
 * as everything is that is refused before the message begins.
 */
export function readSmtpFailure({ begun, command, reply, code }: SmtpFailure): Sending {
  if (!reply) return { came: begun ? 'unsure' : 'later', problem: (code ?? 'no-answer').toLowerCase() };
  const problem = `smtp-${reply.code}`;
  if (reply.code < 500) return { came: 'later', problem };
  if (begun) return { came: 'refused', problem };
  return command === 'RCPT TO' && isNoMailbox(reply)
    ? { came: 'address-refused', problem }
    : { came: 'later', problem };
}

const isNoMailbox = ({ code, text }: { readonly code: number; readonly text: string }): boolean =>
  [550, 551, 553].includes(code) && !/\b5\.7\.\d/.test(text);
