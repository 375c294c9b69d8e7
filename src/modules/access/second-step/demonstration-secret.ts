import type { Actor } from '#kernel/actor.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SecretBox } from '#platform/secrets/secret-box.ts';
import { sealSecret } from './sealed-secret.ts';
import { beginSecondStep, proveSecondStep } from './second-step.queries.ts';
import { codeAt } from './totp.ts';

const SECRET_BYTES = 20;

/**
 * In the demonstration everybody's secret follows from the key and their user name, so that the server's command line can
 * tell the code without the database, which the server has open. Real secrets are random: this finds none of them.
 */
export async function demonstrationSecret(secrets: SecretBox, userName: string): Promise<Buffer> {
  const derived = await secrets.derive(`demonstration, second step of ${userName.toLowerCase()}`);
  return derived.subarray(0, SECRET_BYTES);
}

/** The code that the app of somebody in the demonstration would show, and for how many seconds more. */
export const demonstrationCode = async (secrets: SecretBox, userName: string, at: Date) =>
  codeAt(await demonstrationSecret(secrets, userName), at);

/** Somebody in the demonstration signs in with a second step from now on. Runs as them. */
export async function setUpDemonstrationSecret(
  tx: Tx,
  secrets: SecretBox,
  owner: Actor,
  userName: string,
): Promise<void> {
  await beginSecondStep(tx, await sealSecret(secrets, owner, await demonstrationSecret(secrets, userName)));
  await proveSecondStep(tx, 0, '');
  await recordAudit(tx, 'access.second-step-set-up');
}
