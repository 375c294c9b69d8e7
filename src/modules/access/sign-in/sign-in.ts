import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { deviceInWords } from './device-in-words.ts';
import { isPassword } from './passwords.ts';
import { beginSession, endSession } from './sessions.ts';
import { countTries, forgetTries } from './tries.queries.ts';
import { mayTry } from './sign-in.rules.ts';

export type SignInRefusal = 'not-signed-in';

/** What is tried: a name with its password, from where, in a browser that may have a session already. */
export type SignInTry = {
  userName: string;
  password: string;
  address: string;
  userAgent: string;
  sessionToken: string;
};

/**
 * Signs somebody in and gives the new session's token; the browser's earlier session ends. Where they have a second
 * step, the session opens nothing until its code is given. A wrong name, a wrong
 * password and too many tries are one refusal, after the same work, so that nothing tells who has an account.
 */
export async function signIn(tx: Tx, tried: SignInTry): Promise<Ruling<string, SignInRefusal>> {
  const name = `name ${tried.userName.toLowerCase()}`;
  const [ofName, fromAddress] = await countTries(tx, [name, `address ${tried.address}`]);
  const { rows } = await sql<Credentials>`select * from access.find_credentials(${tried.userName})`.execute(tx);
  const user = rows[0];
  const right = await isPassword(tried.password, user?.hash);
  if (!right || !user?.org_id || !mayTry(ofName, fromAddress)) {
    await recordAudit(tx, 'access.sign-in-refused', [], { user: user?.user_id ?? null, tries: ofName });
    return refuse('not-signed-in');
  }
  await forgetTries(tx, name);
  await endSession(tx, tried.sessionToken);
  return allow(await letIn(tx, user, user.org_id, deviceInWords(tried.userAgent)));
}

async function letIn(tx: Tx, user: Credentials, orgId: string, device: string): Promise<string> {
  const awaitsCode = user.second_step;
  await recordAudit(tx, awaitsCode ? 'access.password-given' : 'access.signed-in', [], { user: user.user_id });
  return beginSession(tx, user.user_id, orgId, { device, awaitsCode, orgChosen: user.organisations === 1 });
}

type Credentials = {
  user_id: string;
  hash: string;
  /** Where they were first given a role; null without one. */
  org_id: string | null;
  organisations: number;
  second_step: boolean;
};
