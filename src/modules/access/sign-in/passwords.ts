import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, hashRaw, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** OWASP's settings for argon2id, which is the default here: 19 MiB, two passes, one lane. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Far more than anybody types, and little enough to hash. */
const LONGEST = 500;

export const hashPassword = (password: string): Promise<string> => hash(password, SETTINGS);

/** As `hashPassword`, for a secret that is looked up by its hash: the salt is its owner's, and told by whose it is. */
export const hashForLookup = (secret: string, ownersId: string): Promise<Buffer> =>
  hashRaw(secret, { ...SETTINGS, salt: createHash('sha256').update(ownersId).digest().subarray(0, 16) });

/** A password as it was typed. Not trimmed: a space may be part of it. */
export const typedPassword = (missing: string) =>
  z.string(missing).min(1, missing).max(LONGEST, `Must be ${LONGEST} characters or fewer`);

/** Checked against when there is no such user, so that the answer takes as long. */
const NOBODYS = hashPassword(randomBytes(16).toString('hex'));

/** False too where there is no hash, after the same work. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const right = await verify(kept ?? (await NOBODYS), password).catch(() => false);
  return right && kept !== undefined;
}

/** Nothing that is mistaken for something else when it is read out or copied: no 0 and o, no 1 and l. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** To be handed over or written down, a first password for one: 16 characters in groups of four, about 79 bits. */
export function newReadableSecret(): string {
  const character = () => READABLE[randomInt(READABLE.length)]!;
  const group = () => Array.from({ length: 4 }, character).join('');
  return Array.from({ length: 4 }, group).join('-');
}
