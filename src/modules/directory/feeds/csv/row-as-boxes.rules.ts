import type { Column } from './columns.rules.ts';

/** A row of a table, by what its columns are. What is in no column is an empty text. */
export type Row = Readonly<Partial<Record<Column, string>>>;

/** What would be typed into the form of a service. */
type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A row as somebody would type it into the form of a service, but for what it is about. */
export function rowAsBoxes(row: Row): Typed {
  const said = (column: Column): string => row[column] ?? '';
  return {
    ...Object.fromEntries(SAME.map((column) => [column, said(column)])),
    ...agesIn(said('ages'), said('youngest'), said('oldest')),
    ...placeIn(row),
    ...costIn(said('cost')),
    days: daysIn(said('days') || said('times')),
    times: said('times') || (daysIn(said('days')).length === 0 ? said('days') : ''),
    url: withScheme(said('url')),
    hidden: isHidden(said('hidden')) ? ['yes'] : [],
    status: 'active',
    terms: [],
    levels: [],
    send: 'unsaid',
    askedBy: [],
    given: [],
    accessible: [],
  };
}

/** A cell about it keeps the place from everybody, whatever its words, unless it plainly says no. */
export const isHidden = (said = ''): boolean => !/^(|n|no|false|0)$/i.test(said.trim());

/** What is hidden without a plain word for it is so until somebody has written one. */
export const isPlainlyHidden = (said = ''): boolean => /^(y|yes|true|1|x|hidden|confidential)\b/i.test(said.trim());

const SAME = [
  ...(['name', 'description', 'phone', 'email', 'eligibility', 'howToAsk'] as const),
  ...(['opens', 'closes', 'languages', 'commissioner'] as const),
];

const withScheme = (url: string): string => (/^www\./i.test(url) ? `https://${url}` : url);

type Ages = { readonly youngest: string; readonly oldest: string };

const FORMS: readonly [form: RegExp, ages: (found: RegExpExecArray) => Ages][] = [
  [/^(?:all|any)(?: ages?)?$/i, () => ({ youngest: '', oldest: '' })],
  [/^(\d+)\s*(?:-|–|to|and)\s*(\d+)\b/i, (found) => ({ youngest: found[1]!, oldest: found[2]! })],
  [/^(?:under|below)\s*(\d+)/i, (found) => ({ youngest: '', oldest: String(Number(found[1]) - 1) })],
  [/^up to\s*(\d+)/i, (found) => ({ youngest: '', oldest: found[1]! })],
  [/^(?:over\s*)?(\d+)\s*(?:\+|and over|and above|or over|plus|$)/i, (found) => ({ youngest: found[1]!, oldest: '' })],
];

/** '5 to 11 years', 'under 5', '16+', 'all ages'. What is none of these stays as it is, to be refused as an age. */
function agesIn(ages: string, youngest: string, oldest: string): Ages {
  if (ages === '') return { youngest: years(youngest), oldest: years(oldest) };
  const bare = ages.replace(/^(?:ages?|aged|between)\s+/i, '');
  for (const [form, agesOf] of FORMS) {
    const found = form.exec(bare);
    if (found) return agesOf(found);
  }
  return { youngest: ages, oldest: '' };
}

const years = (text: string): string => text.replace(/\s*(?:years?|yrs?|old|y)\b.*$/i, '').trim();

const POSTCODE_AT_END = /[,\s]*\b([a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2})\s*$/i;

/** A place without a street is found by its name. */
export function placeIn(row: Row): Readonly<Record<'placeName' | 'address' | 'town' | 'postcode', string>> {
  const { placeName = '' } = row;
  const { street, town, postcode } = partsOfAddress(row.address ?? '', row.town ?? '', row.postcode ?? '');
  const isSomewhere = street !== '' || postcode === '';
  return { placeName, address: isSomewhere ? street : placeName || town, town, postcode };
}

/** An address may be in one cell: '1 High Street, Merrowdale, ZZ1 1AA'. What has a column of its own is not looked for in it. */
function partsOfAddress(
  address: string,
  town: string,
  postcode: string,
): {
  readonly street: string;
  readonly town: string;
  readonly postcode: string;
} {
  if (postcode === '') {
    const found = POSTCODE_AT_END.exec(address);
    if (found) return partsOfAddress(address.slice(0, found.index), town, found[1]!);
  }
  const parts = address.split(/\s*[,\n]\s*/).filter((part) => part !== '');
  if (town !== '' || parts.length < 2) return { street: parts.join(', '), town, postcode };
  return { street: parts.slice(0, -1).join(', '), town: parts.at(-1)!, postcode };
}

/** '£3, free for families on benefits', for whom it is free, and what others pay. */
const FREE_FOR = /^£?(\d{1,5}(?:\.\d{1,2})?)[,;]\s*free for (.+)$/i;

/** Free for those only; what others pay is not said. */
const ONLY_FOR = /^free (for|if|with|to) (?!all\b|every|any)/i;

type Cost = { readonly cost: string; readonly amount: string; readonly freeFor: string; readonly fees: string };

/** Free, free for some, an amount in pounds, or words. */
function costIn(cost: string): Cost {
  const [, others, freeFor] = FREE_FOR.exec(cost) ?? [];
  if (others !== undefined && Number(others) > 0) return { cost: 'some', amount: others, freeFor: freeFor!, fees: '' };
  return { freeFor: '', ...(ONLY_FOR.test(cost) ? { cost: 'costs', amount: '', fees: cost } : inPounds(cost)) };
}

function inPounds(cost: string): Omit<Cost, 'freeFor'> {
  const isFree = /^(free|no cost|none|nil|no charge|£?0(\.0+)?)\b/i.test(cost);
  if (isFree) return { cost: 'free', amount: '', fees: /^(free|£?0(\.0+)?)\.?$/i.test(cost) ? '' : cost };
  const isAmount = /^£?\d{1,5}(\.\d{1,2})?$/.test(cost);
  return { cost: cost === '' ? 'unsaid' : 'costs', amount: isAmount ? cost : '', fees: isAmount ? '' : cost };
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const A_DAY = 'mon|tue|wed|thu|fri|sat|sun';
const RANGE = new RegExp(`\\b(${A_DAY})[a-z]*\\s*(?:-|–|to|until)\\s*(${A_DAY})`, 'gi');
const ONE = new RegExp(`\\b(${A_DAY})`, 'gi');

/** Days as iCalendar has them: 'Mon to Fri', 'Tuesdays and Thursdays', 'weekdays', 'every day'. */
function daysIn(text: string): readonly string[] {
  if (/\b(daily|every day|7 days)\b/i.test(text)) return DAYS;
  const found = new Set<string>(/\bweekdays?\b/i.test(text) ? DAYS.slice(0, 5) : []);
  if (/\bweekends?\b/i.test(text)) for (const day of DAYS.slice(5)) found.add(day);
  for (const [, from, to] of text.matchAll(RANGE)) for (const day of between(dayOf(from!), dayOf(to!))) found.add(day);
  for (const [, day] of text.matchAll(ONE)) found.add(dayOf(day!));
  return DAYS.filter((day) => found.has(day));
}

const dayOf = (word: string): (typeof DAYS)[number] => DAYS.find((day) => word.toUpperCase().startsWith(day))!;

function between(from: (typeof DAYS)[number], to: (typeof DAYS)[number]): readonly string[] {
  const [first, last] = [DAYS.indexOf(from), DAYS.indexOf(to)];
  return first <= last ? DAYS.slice(first, last + 1) : [...DAYS.slice(first), ...DAYS.slice(0, last + 1)];
}
