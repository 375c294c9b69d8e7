import { compareBirthdays, compareUpns, gatherEvidence, type Evidence, type FoldedPerson } from './evidence.rules.ts';

/** 'same': they may be joined. 'ask': a person looks at both. 'different': nobody is asked. */
export type Verdict = 'same' | 'ask' | 'different';

export type Comparison = {
  readonly verdict: Verdict;
  /** Points for and against, to put the likeliest first. Not a probability. */
  readonly score: number;
  /** In words that name no name, number or date. */
  readonly reasons: readonly string[];
};

/**
 * What each agreement is worth. Local choice, measured on labelled people (matching-on-labelled-data.test.ts). A
 * different given name weighs most among names, because brothers and sisters share the rest.
 */
const WORTH = {
  upn: { same: 10, former: 8, different: -3, unknown: 0 },
  given: { same: 4, alike: 2, swapped: 3, different: -5, unknown: 0 },
  family: { same: 4, alike: 2, swapped: 3, different: -4, unknown: 0 },
  birthday: { same: 6, 'day-and-month-swapped': 4, 'one-digit': 4, different: -5, unknown: 0 },
  sex: { same: 0, different: -2, unknown: 0 },
  postcode: { same: 3, different: -1, unknown: 0 },
} as const satisfies { readonly [Item in keyof Evidence]: Readonly<Record<Evidence[Item], number>> };

const ENOUGH_TO_ASK = 8;

const IN_WORDS = {
  upn: {
    same: 'Same UPN',
    former: 'A former UPN of one is a UPN of the other',
    different: 'Different UPN',
    unknown: undefined,
  },
  given: {
    same: 'Same given name',
    alike: 'Given names are alike',
    swapped: 'Given name and family name are the other way round',
    different: 'Different given name',
    unknown: 'No given name to compare',
  },
  family: {
    same: 'Same family name',
    alike: 'Family names are alike',
    swapped: undefined,
    different: 'Different family name',
    unknown: 'No family name to compare',
  },
  birthday: {
    same: 'Same birthday',
    'day-and-month-swapped': 'Day and month of the birthday are the other way round',
    'one-digit': 'Birthdays differ in one digit',
    different: 'Different birthday',
    unknown: 'No birthday to compare',
  },
  sex: { same: undefined, different: 'Sex is recorded differently', unknown: undefined },
  postcode: { same: 'Same postcode', different: 'Different postcode', unknown: undefined },
} as const satisfies { readonly [Item in keyof Evidence]: Readonly<Record<Evidence[Item], string | undefined>> };

/** Whether two records are of one person, and why. Neither order nor who is asking makes a difference. */
export function comparePersons(a: FoldedPerson, b: FoldedPerson): Comparison {
  const evidence = gatherEvidence(a, b);
  return { verdict: verdictOn(evidence), score: scoreOf(evidence), reasons: reasonsFor(evidence) };
}

/**
 * The verdict alone, for bulk work: most pairs are of different people, and nobody reads why. Another birthday cannot be
 * made good by names and postcode, so names are then not compared.
 */
export function verdictOnPair(a: FoldedPerson, b: FoldedPerson): Verdict {
  const apart = compareBirthdays(a.birthday, b.birthday) === 'different' && !shareUpn(compareUpns(a, b));
  return apart ? 'different' : verdictOn(gatherEvidence(a, b));
}

function verdictOn(evidence: Evidence): Verdict {
  if (isStrongIdentity(evidence)) return 'same';
  // A UPN belongs to one child (DfE, unique pupil numbers): two records that share one are never passed over.
  if (shareUpn(evidence.upn)) return 'ask';
  return scoreOf(evidence) >= ENOUGH_TO_ASK ? 'ask' : 'different';
}

const scoreOf = (evidence: Evidence): number =>
  WORTH.upn[evidence.upn] +
  WORTH.given[evidence.given] +
  WORTH.family[evidence.family] +
  WORTH.birthday[evidence.birthday] +
  WORTH.sex[evidence.sex] +
  WORTH.postcode[evidence.postcode];

const reasonsFor = (evidence: Evidence): string[] =>
  [
    IN_WORDS.upn[evidence.upn],
    IN_WORDS.given[evidence.given],
    IN_WORDS.family[evidence.family],
    IN_WORDS.birthday[evidence.birthday],
    IN_WORDS.sex[evidence.sex],
    IN_WORDS.postcode[evidence.postcode],
  ].filter((reason) => reason !== undefined);

/**
 * Local choice: records are joined without asking only on the same birthday with either a shared UPN and names that may
 * be one name, or the very same names at one postcode. Twins share birthday, family name and postcode, so a given name
 * that differs always leaves the question open.
 */
function isStrongIdentity(evidence: Evidence): boolean {
  if (evidence.birthday !== 'same') return false;
  if (shareUpn(evidence.upn)) return isCompatible(evidence.given, evidence.family);
  return (
    evidence.upn === 'unknown' &&
    evidence.given === 'same' &&
    evidence.family === 'same' &&
    evidence.postcode === 'same' &&
    evidence.sex !== 'different'
  );
}

const shareUpn = (upn: Evidence['upn']): boolean => upn === 'same' || upn === 'former';

const isCompatible = (given: Evidence['given'], family: Evidence['family']): boolean =>
  (given === 'same' && family !== 'different' && family !== 'unknown') ||
  (family === 'same' && given === 'alike') ||
  given === 'swapped';

/**
 * Two records that share a key are worth comparing: a UPN; a birthday, day and month in either order; the starts of both
 * names in either order; the first letters of both and the year of birth; a postcode and the first letter of a given name.
 */
export function blockingKeys(person: FoldedPerson): string[] {
  const keys = new Set<string>();
  for (const upn of [person.upn, ...person.formerUpns]) if (upn !== '') keys.add(`upn:${upn}`);
  if (person.birthday !== '') keys.add(`born:${bornKey(person.birthday)}`);
  for (const given of person.given) {
    if (person.postcode !== '') keys.add(`home:${person.postcode}/${given[0]}`);
    for (const family of person.family) {
      keys.add(`names:${startsOf(given, family, 4)}`);
      if (person.birthday !== '') keys.add(`year:${person.birthday.slice(0, 4)}/${startsOf(given, family, 2)}`);
    }
  }
  return [...keys];
}

const startsOf = (given: string, family: string, letters: number): string =>
  [given.slice(0, letters), family.slice(0, letters)].toSorted().join('/');

function bornKey(birthday: string): string {
  const [month, day] = [birthday.slice(5, 7), birthday.slice(8)].toSorted();
  return `${birthday.slice(0, 4)}${month}${day}`;
}
