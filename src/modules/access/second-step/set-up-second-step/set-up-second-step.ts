import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SecretBox } from '#platform/secrets/secret-box.ts';
import { findArea } from '../../area/area.ts';
import { demonstrationSecret } from '../demonstration-secret.ts';
import { openSecret, sealSecret } from '../sealed-secret.ts';
import { type SecondStep, beginSecondStep, proveSecondStep } from '../second-step.queries.ts';
import { newSecret, stepOf } from '../totp.ts';

/** The secret to be put into the app: the one that was begun with, as the page may be opened twice, or a new one. */
export async function findOrBeginSecret(tx: Tx, secrets: SecretBox, own: SecondStep): Promise<Buffer> {
  const begun = own.sealed && (await openSecret(secrets, own, own.sealed).catch(() => undefined));
  if (begun) return begun;
  const area = await findArea(tx);
  const secret = area?.demonstration ? await demonstrationSecret(secrets, own.userName) : newSecret();
  await beginSecondStep(tx, await sealSecret(secrets, own, secret));
  return secret;
}

/** A code shows that the app has the secret: from now on it is asked for at each sign-in. */
export async function setUpSecondStep(
  tx: Tx,
  secret: Buffer,
  typed: string,
  sessionToken: string,
): Promise<Ruling<void, 'not-the-code'>> {
  const step = stepOf(secret, typed.replace(/\s/g, ''), new Date());
  if (step === undefined || !(await proveSecondStep(tx, step, sessionToken))) return refuse('not-the-code');
  await recordAudit(tx, 'access.second-step-set-up');
  return allow(undefined);
}
