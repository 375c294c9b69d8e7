import type { LocalDate } from '#kernel/local-date.ts';
import { jaroWinkler } from './jaro-winkler.rules.ts';
import { foldName, foldPostcode } from '../identity/names.rules.ts';

/** What is known of somebody, as it was supplied. The legal name comes first; preferred and former names follow. */
export type PersonToMatch = {
  readonly upn?: string | null;
  readonly formerUpns?: readonly string[];
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
  readonly birthday?: LocalDate | null;
  readonly sex?: string | null;
  readonly postcode?: string | null;
};

/** The same, folded once, so that a million comparisons fold nothing. What is not known is ''. */
export type FoldedPerson = {
  readonly upn: string;
  readonly formerUpns: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly birthday: string;
  readonly sex: string;
  readonly postcode: string;
};

export type NameEvidence = 'same' | 'alike' | 'swapped' | 'different' | 'unknown';

/** How two records agree, item by item. 'unknown': at least one of them does not say. */
export type Evidence = {
  readonly upn: 'same' | 'former' | 'different' | 'unknown';
  readonly given: NameEvidence;
  readonly family: NameEvidence;
  readonly birthday: 'same' | 'day-and-month-swapped' | 'one-digit' | 'different' | 'unknown';
  readonly sex: 'same' | 'different' | 'unknown';
  readonly postcode: 'same' | 'different' | 'unknown';
};

/** Local choice: below this two names are taken for different names and not for one name mistyped. */
const ALIKE = 0.9;

export function foldPerson(person: PersonToMatch): FoldedPerson {
  return {
    upn: person.upn ?? '',
    formerUpns: person.formerUpns ?? [],
    given: foldNames(person.givenNames),
    family: foldNames(person.familyNames),
    birthday: person.birthday ?? '',
    sex: person.sex === 'U' ? '' : (person.sex ?? ''),
    postcode: foldPostcode(person.postcode ?? ''),
  };
}

const foldNames = (names: readonly string[]): string[] =>
  [...new Set(names.map(foldName))].filter((name) => name !== '');

export function gatherEvidence(a: FoldedPerson, b: FoldedPerson): Evidence {
  const given = compareNames(a.given, b.given);
  const family = compareNames(a.family, b.family);
  const swapped = given === 'different' && family === 'different' && areSwapped(a, b);
  return {
    upn: compareUpns(a, b),
    given: swapped ? 'swapped' : given,
    family: swapped ? 'swapped' : family,
    birthday: compareBirthdays(a.birthday, b.birthday),
    sex: compareValues(a.sex, b.sex),
    postcode: compareValues(a.postcode, b.postcode),
  };
}

export function compareUpns(a: FoldedPerson, b: FoldedPerson): Evidence['upn'] {
  if (a.upn !== '' && a.upn === b.upn) return 'same';
  if (hadUpnOf(a, b) || hadUpnOf(b, a) || a.formerUpns.some((upn) => b.formerUpns.includes(upn))) return 'former';
  return a.upn === '' || b.upn === '' ? 'unknown' : 'different';
}

const hadUpnOf = (a: FoldedPerson, b: FoldedPerson): boolean => b.upn !== '' && a.formerUpns.includes(b.upn);

const compareValues = (a: string, b: string): 'same' | 'different' | 'unknown' =>
  a === '' || b === '' ? 'unknown' : a === b ? 'same' : 'different';

/** The best that any name of the one makes of any name of the other: people are known by more than one. */
function compareNames(ofA: readonly string[], ofB: readonly string[]): NameEvidence {
  if (ofA.length === 0 || ofB.length === 0) return 'unknown';
  let found: NameEvidence = 'different';
  for (const a of ofA) {
    for (const b of ofB) {
      if (a === b) return 'same';
      if (found === 'different' && areAlike(a, b)) found = 'alike';
    }
  }
  return found;
}

/**
 * Mistyped, or the one a part of the other: 'smith' of 'obrien smith', 'mary' of 'mary jane'. Jaro's measure can differ a
 * little with the order of the two, so they are put in order first.
 */
const areAlike = (a: string, b: string): boolean =>
  (a < b ? jaroWinkler(a, b) : jaroWinkler(b, a)) >= ALIKE ||
  (a.includes(' ') && isWordOf(b, a)) ||
  (b.includes(' ') && isWordOf(a, b));

const isWordOf = (word: string, name: string): boolean => ` ${name} `.includes(` ${word} `);

const areSwapped = (a: FoldedPerson, b: FoldedPerson): boolean =>
  mayBeOne(a.given, b.family) && mayBeOne(a.family, b.given);

/** The first letter is looked at first: nearly every pair that comes here is of strangers. */
const mayBeOne = (ofA: readonly string[], ofB: readonly string[]): boolean =>
  ofA.some((a) => ofB.some((b) => a.charCodeAt(0) === b.charCodeAt(0) && areAlike(a, b)));

export function compareBirthdays(a: string, b: string): Evidence['birthday'] {
  if (a === '' || b === '') return 'unknown';
  if (a === b) return 'same';
  if (differingIn(a, b) === 1) return 'one-digit';
  return a.startsWith(b.slice(0, 5)) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7)
    ? 'day-and-month-swapped'
    : 'different';
}

function differingIn(a: string, b: string): number {
  let differing = 0;
  for (let i = 0; i < a.length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) differing++;
  return differing;
}
