import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { type PasswordRefusal, rulePassword } from './password.rules.ts';
import { hashPassword, isPassword } from '../../sign-in/passwords.ts';
import { hashOfToken } from '../../sign-in/sessions.ts';
import { mayTry } from '../../sign-in/sign-in.rules.ts';
import { countTries, forgetTries } from '../../sign-in/tries.queries.ts';

export type ChangePasswordRefusal = PasswordRefusal | 'not-your-password' | 'same-as-before';

type OwnPassword = { user_name: string; hash: string; must_change: boolean };

/** The password of whoever asks; undefined for somebody who signs in without one. */
export async function findOwnPassword(tx: Tx): Promise<OwnPassword | undefined> {
  const { rows } = await sql<OwnPassword>`select * from access.my_password()`.execute(tx);
  return rows[0];
}

/** Somebody chooses a password of their own. Their other sessions end: whoever has one of those may not be them. */
export async function changePassword(
  tx: Tx,
  actor: Actor,
  own: OwnPassword,
  typed: { current: string; chosen: string },
  sessionToken: string,
): Promise<Ruling<string, ChangePasswordRefusal>> {
  const subject = `password of ${actor.userId}`;
  const [tries] = await countTries(tx, [subject]);
  if (!mayTry(tries) || !(await isPassword(typed.current, own.hash))) {
    await recordAudit(tx, 'access.password-refused', [], { tries });
    return refuse('not-your-password');
  }
  await forgetTries(tx, subject);
  if (typed.chosen === typed.current) return refuse('same-as-before');
  const ruling = rulePassword(typed.chosen, own.user_name);
  if (!ruling.allowed) return ruling;
  const hash = await hashPassword(ruling.value);
  await sql`select access.change_my_password(${hash}, ${hashOfToken(sessionToken)})`.execute(tx);
  await recordAudit(tx, 'access.password-changed');
  return ruling;
}
