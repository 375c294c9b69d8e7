import { type Ruling, allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SecretBox } from '#platform/secrets/secret-box.ts';
import { type CodeKind, type CodeRefusal, checkCode } from '../check-code.ts';
import type { SecondStep } from '../second-step.queries.ts';
import { makeSessionWhole } from '../../sign-in/sessions.ts';

/** The code was right: the session is whole, under the token that this gives. */
export async function enterCode(
  tx: Tx,
  secrets: SecretBox,
  own: SecondStep,
  sessionToken: string,
  typed: string,
): Promise<Ruling<{ token: string; by: CodeKind }, CodeRefusal>> {
  const ruling = await checkCode(tx, secrets, own, sessionToken, typed);
  if (!ruling.allowed) return ruling;
  await recordAudit(tx, 'access.signed-in', [], { user: own.userId, by: ruling.value });
  return allow({ token: await makeSessionWhole(tx, sessionToken), by: ruling.value });
}
