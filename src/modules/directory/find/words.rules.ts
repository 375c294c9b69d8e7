import { type Ages, type Question, readPostcode } from './question.rules.ts';

/** What people write beside what they look for: it is in every second service, and tells none apart. */
const SAY_NOTHING = new Set(
  'a an and any are at boy boys can child children find for from get girl girls has have help i in is kid kids me my need needs of on or please pupil service services she he her his someone son daughter some student support that the their them they to want wants we who with'.split(
    ' ',
  ),
);

const MOST_WORDS = 24;
const LONGEST_PHRASE = 5;

/** Words as a list: small letters and digits, apostrophes left out ("won't" is 'wont'). */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

/** Whether a word alone tells one service from another. */
export const tellsApart = (word: string): boolean => !SAY_NOTHING.has(word);

/** A run of words that may be known as one thing: 'wont go to school'. `start` counts from 0. */
export type Phrase = { readonly start: number; readonly size: number; readonly text: string };

export const phrasesOf = (words: readonly string[]): Phrase[] =>
  words.flatMap((_, start) =>
    Array.from({ length: Math.min(LONGEST_PHRASE, words.length - start) }, (__, more) => ({
      start,
      size: more + 1,
      text: words.slice(start, start + more + 1).join(' '),
    })),
  );

/** Ages as they are written, most telling first. A school year's children are of two ages. */
const AGES: readonly [RegExp, (a: number, b: number) => Ages][] = [
  [/\b(?:yr|year|y) ?(1[0-3]|[1-9])s?\b(?! ?-?olds?)/i, (year) => ({ from: year + 4, to: year + 5 })],
  [/\breception\b/i, () => ({ from: 4, to: 5 })],
  [/\bunder[ -]?(\d{1,2})s?\b/i, (age) => ({ from: 0, to: Math.max(0, age - 1) })],
  [/\bover[ -]?(\d{1,2})s?\b/i, (age) => ({ from: age, to: 25 })],
  [
    /\b(?:aged? |ages )?(\d{1,2}) ?(?:-|–|to) ?(\d{1,2})(?: ?(?:years?|yrs?)(?:[ -]?olds?)?)?\b/i,
    (a, b) => ({ from: a, to: b }),
  ],
  [/\bage[ds]? ?(\d{1,2})\b/i, (age) => ({ from: age, to: age })],
  [/\b(\d{1,2}) ?-?(?:years?|yrs?)[ -]?olds?\b/i, (age) => ({ from: age, to: age })],
  [/\b(\d{1,2}) ?yo\b/i, (age) => ({ from: age, to: age })],
  [/\bteen(?:s|aged?|agers?)?\b/i, () => ({ from: 13, to: 19 })],
];

export const WHOLE_POSTCODE = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i;
const HALF_POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\b/i;
const FREE = /\b(?:for )?free(?: of charge)?\b(?! (?:school|time|meal))/i;
const ONLY_FREE = /\bno cost\b/i;

/**
 * What the words say besides what is looked for, as filters: 'y8 boy angry CH65' is of ages 12 to 13, near CH65. What a
 * box of the form says holds over it.
 */
export function readWords(question: Question): Question {
  let { words } = question;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(words);
    if (found) words = `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`;
    return found;
  };
  const age = takeAge(take);
  const near = readPostcode((take(WHOLE_POSTCODE) ?? take(HALF_POSTCODE))?.[0] ?? '');
  const free = Boolean(take(FREE) ?? take(ONLY_FREE));
  // Who types it may be one of those for whom it is.
  const asFree = free ? { free, freeForSome: free } : {};
  return { ...question, words, age: question.age ?? age, near: question.near ?? near, ...asFree };
}

function takeAge(take: (pattern: RegExp) => RegExpExecArray | null): Ages | undefined {
  for (const [pattern, agesOf] of AGES) {
    const found = take(pattern);
    if (found) return agesOf(Number(found[1]), Number(found[2]));
  }
  return undefined;
}

/** What a phrase is known to mean: other words, or a term of the taxonomy. */
export type Meaning = {
  readonly start: number;
  readonly size: number;
  /** How many of its words carry meaning. */
  readonly stems: number;
  readonly means: string | null;
  readonly term: string | null;
  readonly termName: string | null;
};

/** One way to understand a part of what was typed. Parts count each once, however many ways they are understood. */
export type Reading = {
  readonly part: number;
  readonly reading: number;
  /** As it was typed. */
  readonly said: string;
  /** What it is taken for, in words; the same as `said` where it is taken as it stands. */
  readonly label: string;
  readonly words: string | null;
  readonly term: string | null;
  /** How sure it is that this was meant, 1 for words as they were typed, and how much of what was typed it is. */
  readonly worth: number;
};

const AS_SAID = 1;
const AS_KNOWN = 0.9;
const AS_SPELT = 0.7;
/** More for each further word of a phrase that is known: 'wont go to school' says more than 'angry'. */
const LONGER = 0.2;

/**
 * The ways to understand what was typed. The longest phrase that is known holds over shorter ones within it; the other
 * words stand for themselves. `spelt` says what a word was meant to be.
 */
export function readingsOf(
  typed: readonly string[],
  spelt: ReadonlyMap<string, string>,
  meanings: readonly Meaning[],
): Reading[] {
  const chosen = choosePhrases(meanings);
  const covered = new Set(chosen.flatMap(({ start, size }) => Array.from({ length: size }, (_, i) => start + i)));
  const alone = typed.flatMap((word, start) => (covered.has(start) || !tellsApart(word) ? [] : [{ start, size: 1 }]));
  const parts = [...chosen, ...alone].toSorted((a, b) => a.start - b.start);
  const ways = parts.flatMap(({ start, size }, part) => {
    const said = typed.slice(start, start + size).join(' ');
    const meant = typed
      .slice(start, start + size)
      .map((word) => spelt.get(word) ?? word)
      .join(' ');
    const known = meanings.filter((meaning) => meaning.start === start && meaning.size === size);
    return [
      { part, said, label: meant, words: meant, term: null, worth: meant === said ? AS_SAID : AS_SPELT },
      ...known.map(({ means, term, termName, stems }) => ({
        part,
        said,
        label: termName ?? means ?? meant,
        words: means,
        term,
        worth: (term ? AS_SAID : AS_KNOWN) * (1 + LONGER * (Math.min(stems, 3) - 1)),
      })),
    ];
  });
  return ways.map((way, reading) => ({ ...way, reading }));
}

function choosePhrases(meanings: readonly Meaning[]): { start: number; size: number }[] {
  const chosen: { start: number; size: number }[] = [];
  for (const { start, size } of meanings.toSorted((a, b) => b.stems - a.stems || a.size - b.size || a.start - b.start))
    if (chosen.every((other) => start + size <= other.start || other.start + other.size <= start))
      chosen.push({ start, size });
  return chosen;
}
