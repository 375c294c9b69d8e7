import type { LocalDate } from '#kernel/local-date.ts';
import { availabilityOn, type SaidOfPlaces } from '../see-service/availability.rules.ts';
import { agesInWords, milesInWords } from '../see-service/in-words.rules.ts';
import { type Ages, type Question, WHO, postcodeInWords } from './question.rules.ts';
import type { Reading } from './words.rules.ts';

/** A part of a sentence; what was matched stands out. */
export type Piece = { readonly text: string; readonly strong?: true };
export type Reason = readonly Piece[];

type Matched = SaidOfPlaces & {
  readonly readings: readonly number[] | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly miles: number | null;
  readonly given: readonly string[];
  readonly free: boolean | null;
  readonly askedBy: readonly string[];
};

/** Why a service is among what was found, in plain words: of its words, its ages, its place, what was asked, and if it takes somebody. */
export function whyFound(found: Matched, question: Question, readings: readonly Reading[], today: LocalDate): Reason[] {
  const ages = agesInWords(found.minimumAge, found.maximumAge);
  return [
    ...(found.readings ?? []).flatMap((number) => readings.filter(({ reading }) => reading === number)).map(whyWords),
    ...(ages ? [say(ages)] : []),
    ...(question.age && !ages ? [say('Ages not given: ask the service')] : []),
    ...whyPlace(found),
    ...(question.free && found.free ? [say('Free')] : []),
    ...(question.who ? [say(`${WHO[question.who]} may ask`)] : []),
    say(availabilityOn(found, today).told),
  ];
}

const whyWords = ({ said, label }: Reading): Reason => [
  { text: 'Matches ' },
  { text: label, strong: true },
  ...(label.toLowerCase() === said ? [] : [{ text: `: you wrote ‘${said}’` }]),
];

function whyPlace({ miles, given }: Matched): Reason[] {
  if (miles !== null) return [say(milesInWords(miles))];
  if (given.includes('online')) return [say('Online: from anywhere')];
  return given.includes('phone') ? [say('By telephone: from anywhere')] : [];
}

const say = (text: string): Reason => [{ text }];

/** What was taken from the words as a filter, and stands in no box of the form. */
export function readFromWords(form: Question, understood: Question): string[] {
  const { age, near, free } = understood;
  return [
    ...(age && !form.age ? [agesAsked(age)] : []),
    ...(near && !form.near ? [`near ${postcodeInWords(near)}`] : []),
    ...(free && !form.free ? ['free'] : []),
  ];
}

const agesAsked = ({ from, to }: Ages): string => (from === to ? `age ${from}` : `ages ${from} to ${to}`);
