import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SignedIn } from './request.ts';

const RANDOM_LENGTH = 22;

/**
 * What a form carries so that it is sent once, from our page, by who opened it, for the organisation they then acted
 * for: a random part, and its signature by the session's secret. It is the protection against forged requests too.
 */
export function newFormKey({ secret, actor }: Pick<SignedIn, 'secret' | 'actor'>): string {
  const random = randomBytes(16).toString('base64url');
  return `${random}${signature(secret, random, actor.orgId)}`;
}

export function isOurFormKey({ secret, actor }: Pick<SignedIn, 'secret' | 'actor'>, key: unknown): key is string {
  if (typeof key !== 'string' || key.length <= RANDOM_LENGTH) return false;
  const given = Buffer.from(key.slice(RANDOM_LENGTH));
  const ours = Buffer.from(signature(secret, key.slice(0, RANDOM_LENGTH), actor.orgId));
  return given.length === ours.length && timingSafeEqual(given, ours);
}

const signature = (secret: Buffer, random: string, orgId: string): string =>
  createHmac('sha256', secret).update(`${random} ${orgId}`).digest('base64url');
