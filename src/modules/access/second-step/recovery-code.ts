import type { Id } from '#kernel/id.ts';
import { hashForLookup, newReadableSecret } from '../sign-in/passwords.ts';

const MANY = 10;

/** Ten codes for when the app is not at hand: 16 characters each, about 79 bits. */
export const newRecoveryCodes = (): string[] => Array.from({ length: MANY }, newReadableSecret);

/** As it is kept (OWASP ASVS 5.0, 6.5.2). Typed with capitals or without the hyphens it is the same code. */
export const hashOfRecoveryCode = (user: Id<'user'>, typed: string): Promise<Buffer> =>
  hashForLookup(typed.toLowerCase().replace(/[^a-z0-9]/g, ''), user);
