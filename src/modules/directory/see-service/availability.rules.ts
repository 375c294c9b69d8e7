import { type LocalDate, daysBetween, inWords } from '#kernel/local-date.ts';

/** Whether a service can take somebody, as it was said last: who said so, and when. */
export type SaidOfPlaces = {
  readonly state: 'yes' | 'waiting' | 'full' | null;
  /** About how long one waits. */
  readonly weeks: number | null;
  readonly saidBy: string | null;
  readonly saidOn: LocalDate | null;
};

export type Availability = {
  readonly kind: 'yes' | 'waiting' | 'full' | 'not-known';
  /** In a word or two, for a tag. */
  readonly short: string;
  /** In a sentence: who said so, and when. */
  readonly told: string;
};

/** How many days what was said is taken to hold. */
export const HOLDS_FOR = 28;

const SAID_BY: Readonly<Record<string, string>> = {
  provider: 'the service',
  curator: 'the council, who asked the service',
  practitioner: 'somebody who rang the service',
  answer: 'the service, answering a request',
};

/** What can be said today of whether it takes somebody. What was said long ago is told with its day, and not relied on. */
export function availabilityOn({ state, weeks, saidBy, saidOn }: SaidOfPlaces, today: LocalDate): Availability {
  if (state === null || saidOn === null)
    return { kind: 'not-known', short: 'Ring first', told: 'Nobody has said lately: ring first' };
  const who = SAID_BY[saidBy ?? ''] ?? 'somebody';
  const said = `said on ${inWords(saidOn)} by ${who}`;
  const what = STATES[state](weeks);
  if (daysBetween(saidOn, today) > HOLDS_FOR)
    return {
      kind: 'not-known',
      short: 'Ring first',
      told: `Nobody has said lately: ring first. Last known: ${lowerFirst(what)}, ${said}`,
    };
  return { kind: state, short: SHORT[state](weeks), told: `${what}, ${said}` };
}

const aboutWeeks = (weeks: number): string => (weeks === 1 ? 'about 1 week' : `about ${weeks} weeks`);

const STATES = {
  yes: () => 'Takes requests now',
  waiting: (weeks: number | null) => (weeks === null ? 'There is a waiting list' : `The wait is ${aboutWeeks(weeks)}`),
  full: () => 'Full',
} as const;

const SHORT = {
  yes: () => 'Can take now',
  waiting: (weeks: number | null) =>
    weeks === null ? 'Waiting list' : weeks === 1 ? '1 week’s wait' : `${weeks} weeks’ wait`,
  full: () => 'Full',
} as const;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
