import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { isPassword } from '../passwords.ts';
import { beginSession } from '../sessions.ts';
import { TRIES_WINDOW, mayTry } from './sign-in.rules.ts';

export type SignInRefusal = 'not-signed-in';

/**
 * Signs somebody in and gives the new session's token. A wrong name, a wrong password and too many tries are one
 * refusal, after the same work, so that nothing tells who has an account.
 */
export async function signIn(
  tx: Tx,
  typed: { userName: string; password: string },
  address: string,
): Promise<Ruling<string, SignInRefusal>> {
  const subjects = [hashOf('name', typed.userName.toLowerCase()), hashOf('address', address)];
  const counted = await sql<{ tries: [number, number] }>`
    select access.count_attempts(${subjects}::bytea[], ${TRIES_WINDOW}::interval) as tries`.execute(tx);
  const [name, from] = counted.rows[0]!.tries;
  const { rows } = await sql<{ user_id: string; hash: string; org_id: string | null }>`
    select * from access.find_credentials(${typed.userName})`.execute(tx);
  const user = rows[0];
  const right = await isPassword(typed.password, user?.hash);
  if (!right || !user?.org_id || !mayTry({ name, address: from })) {
    await recordAudit(tx, 'access.sign-in-refused', [], { user: user?.user_id ?? null, tries: name });
    return refuse('not-signed-in');
  }
  await sql`select access.forget_attempts(${[subjects[0]!]}::bytea[])`.execute(tx);
  await recordAudit(tx, 'access.signed-in', [], { user: user.user_id });
  return allow(await beginSession(tx, user.user_id, user.org_id));
}

const hashOf = (what: string, subject: string): Buffer => createHash('sha256').update(`${what} ${subject}`).digest();
