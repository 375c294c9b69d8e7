import type { Id } from '#kernel/id.ts';
import type { Tx } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { LinkToSend, Message, Ways, Withheld } from './message.ts';
import type { MessageTemplate, Saying } from './message-template.ts';
import { beginSending, countSent, hasBounced, holdMessage, isOvertaken, settle } from './messages.queries.ts';
import { secondsToWait } from './retry.rules.ts';
import type { Letter, Post, Transport } from './transport.ts';
import { writeLetter } from './write-letter.ts';

export type Delivering = {
  readonly templates: readonly MessageTemplate[];
  /** Where browsers reach us: what links begin with. */
  readonly origin: string;
  /** How somebody may be told by now; undefined where they want nothing, or may not sign in any more. As `keeper`. */
  findWays(tx: Tx, userId: Id<'user'>): Promise<Ways | undefined>;
  /** Where a one-time link, or its code, goes by now, and what it is to carry; undefined where it is not sent any more. */
  findLink(tx: Tx, linkId: Id<'one-time-link'>, says: Saying): Promise<LinkToSend | undefined>;
  findPost(tx: Tx): Promise<Post>;
  readonly log: Log;
};

/** A message ready to go, said to be on its way. `wasLost`: it was so before, and the process died. */
export type Prepared = {
  readonly message: Message;
  readonly letter: Letter;
  readonly by: Transport;
  readonly wasLost: boolean;
};

/** Longer than any try takes: a message that has been on its way for so long was left by a process that died. */
const LOST_AFTER_MS = 2 * 60_000;

/** What there is to do with a message now: send it, look again after some seconds, or nothing any more. */
export async function prepareMessage(
  tx: Tx,
  id: string,
  delivering: Delivering,
  secondsOfRest: (by: Transport) => number,
): Promise<Prepared | { readonly waitSeconds: number } | undefined> {
  const message = await holdMessage(tx, id);
  if (!message) return undefined;
  const { sendingSince } = message;
  if (sendingSince && Date.now() - sendingSince.getTime() < LOST_AFTER_MS) return { waitSeconds: LOST_AFTER_MS / 1000 };
  const addressed = await address(tx, message, delivering);
  if ('why' in addressed) {
    await settle(tx, id, addressed.status, addressed.why);
    return undefined;
  }
  const { letter, by } = addressed;
  const waitSeconds = Math.max(secondsOfRest(by), secondsToWait(await countSent(tx, letter.to)));
  if (waitSeconds > 0) return { waitSeconds };
  await beginSending(tx, message, letter.to, by.name);
  return { message, letter, by, wasLost: sendingSince !== undefined };
}

/** Why something is not sent at all. */
type NotSent = { readonly status: 'withheld' | 'failed'; readonly why: string };

const withheld = (why: Withheld): NotSent => ({ status: 'withheld', why });

async function address(
  tx: Tx,
  message: Message,
  delivering: Delivering,
): Promise<{ letter: Letter; by: Transport } | NotSent> {
  const template = delivering.templates.find(({ name }) => name === message.template);
  if (!template) return { status: 'failed', why: 'no-template' };
  const found = await findRecipient(tx, message, template, delivering);
  if (!found) return withheld('not-wanted');
  const post = await delivering.findPost(tx);
  const way = wayOf(message, found.ways, post);
  if (!way) return withheld('no-address');
  if (await isOvertaken(tx, message)) return withheld('overtaken');
  if (await hasBounced(tx, way.to)) return withheld('bounced-before');
  const letter = writeLetter(message, template, {
    ...way,
    from: post.from,
    origin: delivering.origin,
    carries: found.carries,
  });
  return letter ? { by: way.by, letter } : { status: 'failed', why: 'too-long' };
}

/** What a link carries is made here, in the transaction that says that it is on its way. */
async function findRecipient(
  tx: Tx,
  { to, about }: Message,
  { says }: MessageTemplate,
  { findWays, findLink }: Delivering,
): Promise<LinkToSend | undefined> {
  if ('linkId' in to) return findLink(tx, to.linkId, says);
  const ways = await findWays(tx, to.userId);
  return ways && { ways, carries: about };
}

/** Invitations come by e-mail, whatever somebody would rather have: no calendar takes them from a text message. */
const wayOf = ({ meeting }: Message, ways: Ways, post: Post) =>
  (meeting ? undefined : byText(ways, post)) ?? byEmail(ways, post);

const byText = ({ mobile }: Ways, { text }: Post) =>
  mobile !== undefined && text ? { channel: 'text' as const, to: mobile, by: text } : undefined;

const byEmail = ({ email: to }: Ways, { email }: Post) =>
  to !== undefined && email ? { channel: 'email' as const, to, by: email } : undefined;
