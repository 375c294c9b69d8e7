import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's settings for argon2id, which is the default here: 19 MiB, two passes, one lane. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, SETTINGS);

/** Checked against when there is no such user, so that the answer takes as long. */
const NOBODYS = hashPassword(randomBytes(16).toString('hex'));

/** False too where there is no hash, after the same work. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const right = await verify(kept ?? (await NOBODYS), password).catch(() => false);
  return right && kept !== undefined;
}
