/** Names are compared on their first letters only as far as the bits of one integer reach. */
const LONGEST = 31;

/**
 * How alike two strings are, from 0 to 1 (Jaro 1989, with Winkler's weight on the first four letters). Written here, not
 * taken from a package, because millions of pairs are scored: which letters are matched is kept in two integers, so that a
 * comparison allocates nothing.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const aLength = Math.min(a.length, LONGEST);
  const bLength = Math.min(b.length, LONGEST);
  const reach = Math.max(0, (Math.max(aLength, bLength) >> 1) - 1);
  let aMatched = 0;
  let bMatched = 0;
  let matches = 0;
  for (let i = 0; i < aLength; i++) {
    const letter = a.charCodeAt(i);
    const end = Math.min(i + reach + 1, bLength);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (b.charCodeAt(j) !== letter || (bMatched >> j) & 1) continue;
      aMatched |= 1 << i;
      bMatched |= 1 << j;
      matches++;
      break;
    }
  }
  if (matches === 0) return 0;
  const swapped = outOfOrder(a, b, aMatched, bMatched) >> 1;
  const jaro = (matches / aLength + matches / bLength + (matches - swapped) / matches) / 3;
  return jaro + sharedStart(a, b) * 0.1 * (1 - jaro);
}

/** How many matched letters stand opposite another letter. */
function outOfOrder(a: string, b: string, aMatched: number, bMatched: number): number {
  let count = 0;
  for (let left = aMatched, right = bMatched; left !== 0; left &= left - 1, right &= right - 1) {
    if (a.charCodeAt(lowestBit(left)) !== b.charCodeAt(lowestBit(right))) count++;
  }
  return count;
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < 4 && length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
