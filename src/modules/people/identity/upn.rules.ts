import { allow, refuse, type Ruling } from '#kernel/ruling.ts';

/** A unique pupil number in capitals: a check letter, eleven digits, and a digit (permanent) or a letter (temporary). */
export type Upn = string & { readonly __upn: true };

export type UpnRefusal = 'not-thirteen-characters' | 'not-the-form-of-a-upn' | 'check-letter-does-not-fit';

/** DfE, unique pupil numbers: I, O and S are left out, because they are misread as 1, 0 and 5. */
const ALPHABET = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const FORM = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/**
 * The check letter that fits the twelve characters after it: each position times its value, positions counted from 2,
 * modulo 23 (DfE, unique pupil numbers). A letter outside the alphabet is worth nothing, as in DfE's own service.
 */
export function upnCheckLetter(afterIt: string): string {
  let sum = 0;
  for (let i = 0; i < afterIt.length; i++) sum += (i + 2) * valueOf(afterIt[i]!);
  return ALPHABET[sum % ALPHABET.length]!;
}

const valueOf = (character: string): number =>
  character >= '0' && character <= '9' ? Number(character) : Math.max(0, ALPHABET.indexOf(character));

/** A number as somebody typed it: spaces go, letters become capitals; the check letter must fit. */
export function readUpn(text: string): Ruling<Upn, UpnRefusal> {
  const upn = text.replace(/\s/g, '').toUpperCase();
  if (upn.length !== 13) return refuse('not-thirteen-characters');
  if (!FORM.test(upn)) return refuse('not-the-form-of-a-upn');
  if (upn[0] !== upnCheckLetter(upn.slice(1))) return refuse('check-letter-does-not-fit');
  return allow(upn as Upn);
}

/** Given by a school until the permanent number is known. A child may have had several. */
export const isTemporaryUpn = (upn: Upn): boolean => upn[12]! > '9';

/** The three digits of the local authority that gave the number, which may be one that is no more. */
export const laNumberOf = (upn: Upn): string => upn.slice(1, 4);
