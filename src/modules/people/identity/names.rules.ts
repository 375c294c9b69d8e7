/** Letters that lose no accent when taken apart, because they are letters of their own. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const OWN_LETTER = /[øłđðþßæœı]/g;
const PLAIN = /^[a-z ]*$/;

/**
 * A name as it is compared and searched, never as it is shown: small letters, no accents, hyphens as spaces, apostrophes
 * and full stops gone. 'Zoë O’Brien-Smith' becomes 'zoe obrien smith'. Letters of other scripts stay.
 */
export function foldName(name: string): string {
  const small = name.toLowerCase();
  return (PLAIN.test(small) ? small : withoutMarks(small)).replace(/\s+/g, ' ').trim();
}

const withoutMarks = (small: string): string =>
  small
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(OWN_LETTER, (letter) => OWN_LETTERS[letter]!)
    .replace(/['’‘ʼ`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');

/** A postcode as it is compared: capitals, no spaces. */
export const foldPostcode = (postcode: string): string => postcode.replace(/\s/g, '').toUpperCase();
