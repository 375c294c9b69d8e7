import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { isPassword } from '../passwords.ts';
import { beginSession, endSession } from '../sessions.ts';
import { countTries, forgetTries } from './tries.queries.ts';
import { mayTry } from './sign-in.rules.ts';

export type SignInRefusal = 'not-signed-in';

/** What is tried: a name with its password, from where, in a browser that may have a session already. */
export type SignInTry = { userName: string; password: string; address: string; sessionToken: string };

/**
 * Signs somebody in and gives the new session's token; the browser's earlier session ends. A wrong name, a wrong
 * password and too many tries are one refusal, after the same work, so that nothing tells who has an account.
 */
export async function signIn(tx: Tx, tried: SignInTry): Promise<Ruling<string, SignInRefusal>> {
  const name = `name ${tried.userName.toLowerCase()}`;
  const [ofName, fromAddress] = await countTries(tx, [name, `address ${tried.address}`]);
  const { rows } = await sql<{ user_id: string; hash: string; org_id: string | null }>`
    select * from access.find_credentials(${tried.userName})`.execute(tx);
  const user = rows[0];
  const right = await isPassword(tried.password, user?.hash);
  if (!right || !user?.org_id || !mayTry(ofName, fromAddress)) {
    await recordAudit(tx, 'access.sign-in-refused', [], { user: user?.user_id ?? null, tries: ofName });
    return refuse('not-signed-in');
  }
  await forgetTries(tx, name);
  await endSession(tx, tried.sessionToken);
  await recordAudit(tx, 'access.signed-in', [], { user: user.user_id });
  return allow(await beginSession(tx, user.user_id, user.org_id));
}
