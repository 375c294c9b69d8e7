import type { LocalDate } from '#kernel/local-date.ts';
import { availabilityOn, type SaidOfPlaces } from '../see-service/availability.rules.ts';
import { inSeries } from '../see-service/facts.rules.ts';
import { agesInWords, milesInWords } from '../see-service/in-words.rules.ts';
import { ACCESS, DAYS, HOW, LEVELS, WHO } from '../entry/ours-words.rules.ts';
import { type Ages, FREE, type Question, postcodeInWords } from './question.rules.ts';
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
  readonly areas: readonly string[];
  readonly shaped: boolean;
  readonly levels: readonly number[];
  readonly days: readonly string[];
  readonly free: boolean | null;
  readonly freeForSome: boolean;
  readonly helps?: readonly string[];
};

/** What the question was taken for (understand.ts). */
type UnderstoodAs = {
  readonly question: Question;
  readonly readings: readonly Reading[];
  readonly needName?: string | undefined;
};

/** Why a service is among what was found, in plain words: of its words, what was asked, its place, and if it takes somebody. */
export function whyFound(found: Matched, { question, readings, needName }: UnderstoodAs, today: LocalDate): Reason[] {
  return [
    ...(found.readings ?? []).flatMap((number) => readings.filter(({ reading }) => reading === number)).map(whyWords),
    ...(needName ? [say(`Helps with ${needName}`)] : []),
    ...(found.helps?.length ? [say(`Helps with ${inSeries(found.helps.map(lowerFirst))}`)] : []),
    ...whyAges(found, question),
    ...whyPlace(found, question),
    ...whyArea(found, question),
    ...whyChosen(found, question).map(say),
    say(availabilityOn(found, today).told),
  ];
}

const whyWords = ({ said, label }: Reading): Reason => [
  { text: 'Matches ' },
  { text: label, strong: true },
  ...(label.toLowerCase() === said ? [] : [{ text: `: you wrote ‘${said}’` }]),
];

function whyAges({ minimumAge, maximumAge }: Matched, { age }: Question): Reason[] {
  const ages = agesInWords(minimumAge, maximumAge);
  if (ages) return [say(ages)];
  return age ? [say('Ages not given: ask the service')] : [];
}

/** How far it is, or how else it comes. */
function whyPlace({ miles, given }: Matched, { how }: Question): Reason[] {
  const ways = how.length > 0 ? how : ['online', 'phone'];
  const comes = ways
    .filter((way) => given.includes(way))
    .map((way) => say(FROM_ANYWHERE[way] ?? HOW[way as keyof typeof HOW]));
  if (miles === null) return comes;
  return [say(milesInWords(miles)), ...(how.length > 0 ? comes : [])];
}

/** Whom its areas take in, where that was asked. */
function whyArea({ areas, shaped }: Matched, { near, area, serves }: Question): Reason[] {
  const ask = areas.length > 0 ? `For ${inSeries(areas)}: ask whether that is you` : 'Names no area that it is for';
  return [
    ...(area ? [say(`For ${area}`)] : []),
    ...(serves && near ? [say(shaped ? `Its area takes in ${postcodeInWords(near)}` : ask)] : []),
  ];
}

const FROM_ANYWHERE: Readonly<Record<string, string>> = {
  online: 'Online: from anywhere',
  phone: 'By telephone: from anywhere',
};

/** What was chosen and it has, in the words of the choice. */
const whyChosen = (
  found: Matched,
  { free, freeForSome, levels, days, time, language, access, who, send }: Question,
): string[] => [
  ...whyFree(found, { free, freeForSome }),
  ...levels.filter((level) => found.levels.includes(level)).map((level) => LEVELS[level as keyof typeof LEVELS]),
  ...(days.length > 0 ? [`Open on ${inSeries(days.filter((day) => found.days.includes(day)).map(dayInWords))}`] : []),
  ...(time ? [`Open in the ${time}`] : []),
  ...(language ? [`In ${language.charAt(0).toUpperCase()}${language.slice(1)}`] : []),
  ...access.map((what) => ACCESS[what as keyof typeof ACCESS]),
  ...(who ? [`${WHO[who]} may ask`] : []),
  ...(send ? ['Made for children with special needs or disability'] : []),
];

const whyFree = (found: Matched, { free, freeForSome }: Pick<Question, 'free' | 'freeForSome'>): string[] => [
  ...(free && found.free ? [FREE.yes] : []),
  ...(freeForSome && found.freeForSome ? [FREE.some] : []),
];

const dayInWords = (day: string): string => DAYS[day as keyof typeof DAYS];

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

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
