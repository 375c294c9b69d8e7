import { randomBytes } from 'node:crypto';

declare const of: unique symbol;

/** A key that says what it is the key of, so that a person's cannot be handed over where a plan's is asked for. */
export type Id<Of extends string> = string & { readonly [of]: Of };

/** The random name a record has in a URL. Unlike an id it tells nothing: not when, not how many. */
export type UrlId<Of extends string> = string & { readonly [of]: `url of ${Of}` };

const LAST_IN_MOMENT = 0xfff;
let last = { at: 0, place: 0 };

/** Each is after the one before: what is made in one thousandth of a second is counted (RFC 9562, 6.2, method 1). */
function nextMoment(): typeof last {
  const at = Math.max(Date.now(), last.at);
  const place = at === last.at ? last.place + 1 : 0;
  last = place > LAST_IN_MOMENT ? { at: at + 1, place: 0 } : { at, place };
  return last;
}

/**
 * A new UUIDv7 (RFC 9562, 5.7): the first 48 bits are the time, so that new rows land together in an index, and the ids of
 * one process are in the order in which they were made. Made here because PostgreSQL has `uuidv7()` only from version 18.
 */
export function newId<Of extends string>(): Id<Of> {
  const { at, place } = nextMoment();
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes.writeUInt16BE(0x7000 | place, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Of>;
}

/** A new random name for a URL: 128 bits as 22 characters of base64url. */
export function newUrlId<Of extends string>(): UrlId<Of> {
  return randomBytes(16).toString('base64url') as UrlId<Of>;
}
