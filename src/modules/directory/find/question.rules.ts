import { ACCESS, DAYS, HOW, LEVELS, WHO } from '../entry/ours-words.rules.ts';

/** What somebody asks the directory. What they did not say is undefined, or an empty list. */
export type Question = {
  readonly words: string;
  /** A term of the taxonomy of needs, with those below it. */
  readonly need?: string | undefined;
  /** Terms that answer a need of a plan; any of them. */
  readonly answers?: readonly string[] | undefined;
  readonly age?: Ages | undefined;
  /** Of the continuum of need; any of them. */
  readonly levels: readonly number[];
  /** A postcode, or the first half of one. */
  readonly near?: string | undefined;
  readonly miles?: number | undefined;
  /** Its area takes in the place. */
  readonly serves: boolean;
  /** An area that services say they are for, by its name. */
  readonly area?: string | undefined;
  /** How it is given; any of them. */
  readonly how: readonly string[];
  /** Any of them, as iCalendar has them: MO, TU … */
  readonly days: readonly string[];
  readonly time?: TimeOfDay | undefined;
  readonly language?: string | undefined;
  /** All of them. */
  readonly access: readonly string[];
  readonly who?: keyof typeof WHO | undefined;
  readonly free: boolean;
  /** Or where it is free for some, and others pay. */
  readonly freeForSome: boolean;
  /** Made for children with special educational needs or disabilities. */
  readonly send: boolean;
  /** Can take somebody now. */
  readonly now: boolean;
};

/** From the first birthday that counts to the last whole year. */
export type Ages = { readonly from: number; readonly to: number };

export type TimeOfDay = keyof typeof TIMES;

/** What part of the day a service is open in. */
export const TIMES = {
  morning: { label: 'Morning, before 12', from: '00:00', to: '12:00' },
  afternoon: { label: 'Afternoon, 12 to 5', from: '12:00', to: '17:00' },
  evening: { label: 'Evening, after 5', from: '17:00', to: '24:00' },
} as const;

export const MILES = [1, 2, 5, 10, 25] as const;

export const FREE = { yes: 'Free', some: 'Free for some' } as const;

/** What was typed that cannot be what was meant. */
export type Wrong = { readonly near?: string; readonly age?: string };

type Typed = Readonly<Record<string, readonly string[]>>;

/** Reads the address of a search. What it has too much of, or what nobody offers, is passed over. */
export function readQuestion(typed: Typed): { question: Question; wrong: Wrong } {
  const first = (name: string): string => (typed[name]?.[0] ?? '').trim();
  const known = <Key extends string>(name: string, from: Readonly<Record<Key, unknown>>): Key[] =>
    (typed[name] ?? []).filter((value): value is Key => Object.hasOwn(from, value));
  const age = readAge(first('age'));
  const near = readPostcode(first('near'));
  const free = known('free', FREE);
  const question: Question = {
    words: first('q').slice(0, LONGEST),
    need: UUID.test(first('need')) ? first('need').toLowerCase() : undefined,
    age: typeof age === 'number' ? { from: age, to: age } : undefined,
    levels: known('level', LEVELS).map(Number),
    near,
    miles: MILES.find((miles) => String(miles) === first('within')),
    serves: first('serves') === 'yes',
    area: first('area').slice(0, LONGEST) || undefined,
    how: known('how', HOW),
    days: known('day', DAYS),
    time: known('time', TIMES)[0],
    language: first('language').toLowerCase().slice(0, 60) || undefined,
    access: known('access', ACCESS),
    who: known('who', WHO)[0],
    free: free.includes('yes'),
    freeForSome: free.includes('some'),
    send: first('send') === 'yes',
    now: first('now') === 'yes',
  };
  return {
    question,
    wrong: {
      ...(first('near') !== '' && near === undefined
        ? { near: 'Enter a whole postcode, like SW1A 1AA, or its first half' }
        : {}),
      ...(age === 'wrong' ? { age: 'Age must be a whole number of years, from 0 to 120' } : {}),
    },
  };
}

const LONGEST = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const OLDEST = 120;

function readAge(typed: string): number | 'wrong' | undefined {
  if (typed === '') return undefined;
  return /^\d{1,3}$/.test(typed) && Number(typed) <= OLDEST ? Number(typed) : 'wrong';
}

/** The forms that postcodes of the United Kingdom have (BS 7666): whole, or the first half. Without its space. */
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?(\d[A-Z]{2})?$/;

/** As it is kept, or undefined where it is none. */
export function readPostcode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return POSTCODE.test(code) ? code : undefined;
}

/** As people write it. */
export const postcodeInWords = (code: string): string =>
  code.length > 4 ? `${code.slice(0, -3)} ${code.slice(-3)}` : code;
