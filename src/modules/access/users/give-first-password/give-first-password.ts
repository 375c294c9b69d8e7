import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { hashPassword, newReadableSecret } from '../../sign-in/passwords.ts';

/**
 * Gives somebody a first password in place of any that they have, ends their sessions, and says what it is. It is kept
 * nowhere, runs out when it is not used, and opens nothing but the page where they choose their own.
 */
export async function giveFirstPassword(tx: Tx, user: Id<'user'>): Promise<string> {
  const firstPassword = newReadableSecret();
  await sql`select access.give_first_password(${user}, ${await hashPassword(firstPassword)})`.execute(tx);
  return firstPassword;
}

/** What the next page says, once. */
export const handOver = (firstPassword: string): string =>
  `The first password is ${firstPassword} and is shown only now. Give it to them in person or by phone.`;
