import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/** How somebody wants to be told that something waits for them. */
export const WAYS = ['email', 'text', 'nothing'] as const;

export type Way = (typeof WAYS)[number];

/** As HTML has it (4.10.5.1.5, "valid e-mail address"), with a domain of two parts or more. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** The e-mail address that a user name is; undefined where it is none. */
export const addressIn = (userName: string): string | undefined => (ADDRESS.test(userName) ? userName : undefined);

export type WayRefusal = 'no-mobile' | 'not-a-mobile';

/** The way, with a mobile number as networks write it. Only British ones: a text abroad costs ten times as much. */
export function ruleOnWay(way: Way, typed: string): Ruling<{ way: Way; mobile: string | null }, WayRefusal> {
  const digits = typed.replaceAll(/[\s()-]/g, '').replace(/^(?:\+44|0044|0)/, '');
  if (way === 'text' && digits === '') return refuse('no-mobile');
  if (digits === '') return allow({ way, mobile: null });
  return /^7\d{9}$/.test(digits) ? allow({ way, mobile: `+44${digits}` }) : refuse('not-a-mobile');
}
