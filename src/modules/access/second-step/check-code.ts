import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { KeyLost } from '#platform/secrets/key-file.ts';
import type { SecretBox } from '#platform/secrets/secret-box.ts';
import { mayTryCode } from '../sign-in/sign-in.rules.ts';
import { countTries, forgetTries } from '../sign-in/tries.queries.ts';
import { hashOfRecoveryCode } from './recovery-code.ts';
import { openSecret } from './sealed-secret.ts';
import { type SecondStep, takeRecoveryCode, takeStep } from './second-step.queries.ts';
import { stepOf } from './totp.ts';

export type CodeKind = 'app' | 'recovery';
export type CodeRefusal = 'not-the-code' | 'tried-too-often' | 'key-lost';

/** What a form says, under its box for the code, when it is refused. */
export const CODE_REFUSALS = {
  'not-the-code': {
    field: 'code',
    message: 'That is not the code, or it was used already. Wait for the next one in your app, or use a recovery code',
  },
  'tried-too-often': { field: 'code', message: 'Codes were tried too often. Wait 15 minutes, then try again' },
  'key-lost': {
    field: 'code',
    message:
      'Codes from apps cannot be checked now: RootED does not have the key that they were kept with. Use a recovery code, or tell whoever runs the server',
  },
} as const satisfies Record<CodeRefusal, { field: 'code'; message: string }>;

/**
 * Takes a code from the app or a recovery code, each once; five tries in 15 minutes, whichever they are (OWASP ASVS
 * 5.0, 6.3.1 and 6.5.1). The try is counted whatever becomes of it, so a form that asks must keep its refusals.
 */
export async function checkCode(
  tx: Tx,
  secrets: SecretBox,
  own: SecondStep,
  sessionToken: string,
  typed: string,
): Promise<Ruling<CodeKind, CodeRefusal>> {
  const subject = `code of ${own.userId}`;
  const [tries] = await countTries(tx, [subject]);
  const ruling = mayTryCode(tries) ? await takeCode(tx, secrets, own, sessionToken, typed) : refuse('tried-too-often');
  if (ruling.allowed) await forgetTries(tx, subject);
  else await recordAudit(tx, 'access.code-refused', [], { user: own.userId, tries, why: ruling.refusal });
  return ruling;
}

async function takeCode(
  tx: Tx,
  secrets: SecretBox,
  own: SecondStep,
  sessionToken: string,
  typed: string,
): Promise<Ruling<CodeKind, CodeRefusal>> {
  const digits = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) {
    const taken = await takeRecoveryCode(tx, sessionToken, await hashOfRecoveryCode(own.userId, typed));
    return taken ? allow('recovery') : refuse('not-the-code');
  }
  const secret = await openOrSayLost(secrets, own);
  if (!secret) return refuse('key-lost');
  const step = stepOf(secret, digits, new Date());
  const taken = step !== undefined && (await takeStep(tx, sessionToken, step));
  return taken ? allow('app') : refuse('not-the-code');
}

async function openOrSayLost(secrets: SecretBox, own: SecondStep): Promise<Buffer | undefined> {
  try {
    return await openSecret(secrets, own, own.sealed!);
  } catch (error) {
    if (error instanceof KeyLost) return undefined;
    throw error;
  }
}
