import { createHash, randomBytes, randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { LinkToSend } from '#platform/messages/message.ts';
import type { Saying } from '#platform/messages/message-template.ts';
import { countTries } from '../sign-in/tries.queries.ts';

/** What a link carries: 128 bits. It is in the message and in the page in hand; here is its hash. */
export const newLinkToken = (): string => randomBytes(16).toString('base64url');

export const hashOfLink = (token: string): Buffer => createHash('sha256').update(`one-time-link ${token}`).digest();

const hashOfCode = (code: string): Buffer => createHash('sha256').update(`code ${code}`).digest();

/** Tries from one address within 15 minutes. Nobody guesses 128 bits; this is against the noise. */
const MOST_TRIES = 40;

/** Counts a try at a link, of whatever kind. False where an address has tried too often. */
export async function mayTryLink(tx: Tx, address: string): Promise<boolean> {
  const [tries] = await countTries(tx, [`link from ${address}`]);
  return tries <= MOST_TRIES;
}

/** As it is sent: what it carries from now on, and where it goes. As `keeper`. */
export const findLink = (tx: Tx, linkId: Id<'one-time-link'>, says: Saying): Promise<LinkToSend | undefined> =>
  says === 'code' ? mintCode(tx, linkId) : mintLink(tx, linkId);

async function mintLink(tx: Tx, linkId: Id<'one-time-link'>): Promise<LinkToSend | undefined> {
  const carries = newLinkToken();
  const { rows } = await sql<{ email: string }>`
    select email from access.mint_link(${linkId}, ${hashOfLink(carries)})`.execute(tx);
  return rows[0] && { carries, ways: { email: rows[0].email, mobile: undefined } };
}

async function mintCode(tx: Tx, linkId: Id<'one-time-link'>): Promise<LinkToSend | undefined> {
  const carries = String(randomInt(1_000_000)).padStart(6, '0');
  const { rows } = await sql<{ mobile: string }>`
    select mobile from access.mint_code(${linkId}, ${hashOfCode(carries)})`.execute(tx);
  return rows[0] && { carries, ways: { email: undefined, mobile: rows[0].mobile } };
}

/** Spends the link of a message. `code`: one is on its way. Undefined where there is nothing to open. As `visitor`. */
export async function openLink(tx: Tx, token: string, next: string): Promise<'code' | 'open' | undefined> {
  const { rows } = await sql<{ opened: 'code' | 'open' | null }>`
    select access.open_link(${hashOfLink(token)}, ${hashOfLink(next)}) as opened`.execute(tx);
  return rows[0]?.opened ?? undefined;
}

/** Undefined where there is nothing to open, or not any more after too many that were wrong. As `visitor`. */
export async function giveCode(
  tx: Tx,
  token: string,
  code: string,
  next: string,
): Promise<'wrong' | 'open' | undefined> {
  const { rows } = await sql<{ given: 'wrong' | 'open' | null }>`
    select access.give_code(${hashOfLink(token)}, ${hashOfCode(code)}, ${hashOfLink(next)}) as given`.execute(tx);
  return rows[0]?.given ?? undefined;
}

/** What the page in hand is for. As `visitor`. */
export async function findPurposeInHand(tx: Tx, token: string): Promise<string | undefined> {
  const { rows } = await sql<{ purpose: string | null }>`
    select access.purpose_in_hand(${hashOfLink(token)}) as purpose`.execute(tx);
  return rows[0]?.purpose ?? undefined;
}

/** Sends a new link to the address that is recorded, if there was one. Nobody is told whether. As `visitor`. */
export const renewLink = (tx: Tx, token: string): Promise<unknown> =>
  sql`select access.renew_link(${hashOfLink(token)})`.execute(tx);
