import { WHOLE_POSTCODE } from '../find/words.rules.ts';

/** Ten or so digits as a telephone number is written, or six and more at a stretch: no day and no age is that long. */
const NUMBER = /\(?0\)?(?:[\s().-]{0,3}\d){8,}|\d(?:\s?\d){8,}|\d{6,}/;

/**
 * Whether a text tells who it is about: a part of the name of one of these persons, or a telephone number, an address of
 * e-mail or a postcode, by which they are found (UK GDPR, article 4(1): identifiable directly or indirectly). A name that is
 * also a word counts: it is said by telephone then.
 */
export const tellsWho = (text: string, names: readonly string[]): boolean =>
  namesSomebody(text, names) || NUMBER.test(text) || text.includes('@') || WHOLE_POSTCODE.test(text);

/** Whether a text has a name of these persons in it, any part of one. */
export function namesSomebody(text: string, names: readonly string[]): boolean {
  const words = new Set(wordsOf(text));
  return names.flatMap(wordsOf).some((part) => part.length > 1 && words.has(part));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/[’']s\b/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
