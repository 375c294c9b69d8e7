import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** As long as the hash that makes the codes: RFC 4226, section 4, R6. */
const SECRET_BYTES = 20;
const STEP_SECONDS = 30;
/** Clocks differ, and people take time to type: one step before and one after is taken too (RFC 6238, 5.2). */
const STEPS_ASTRAY = 1;

export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** What every authenticator app understands: SHA-1, six digits, 30 seconds. */
const totpOf = (secret: Uint8Array, label = ''): TOTP =>
  new TOTP({ issuer: 'RootED', label, period: STEP_SECONDS, secret: secretOf(secret) });

const secretOf = (secret: Uint8Array): Secret => new Secret({ buffer: new Uint8Array(secret).buffer });

/** The step of 30 seconds since 1970 that the code is of; undefined where it is of none near. Takes as long either way. */
export function stepOf(secret: Uint8Array, code: string, at: Date): number | undefined {
  if (!/^[0-9]{6}$/.test(code)) return undefined;
  const totp = totpOf(secret);
  const timestamp = at.getTime();
  const astray = totp.validate({ token: code, timestamp, window: STEPS_ASTRAY });
  return astray === null ? undefined : totp.counter({ timestamp }) + astray;
}

/** The code that an app with this secret shows at a moment, and for how many seconds more. */
export function codeAt(secret: Uint8Array, at: Date): { code: string; seconds: number } {
  const seconds = STEP_SECONDS - (Math.floor(at.getTime() / 1000) % STEP_SECONDS);
  return { code: totpOf(secret).generate({ timestamp: at.getTime() }), seconds };
}

/** What the QR code says: an app that reads it knows all it needs. */
export const addressForApp = (secret: Uint8Array, userName: string): string => totpOf(secret, userName).toString();

/** The secret for somebody to type, in groups of four. */
export const secretInWords = (secret: Uint8Array): string =>
  secretOf(secret)
    .base32.match(/.{1,4}/g)!
    .join(' ');
