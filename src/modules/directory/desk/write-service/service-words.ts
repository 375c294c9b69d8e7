import { ACCESS, DAYS, HOW, LEVELS, WHO } from '../../entry/ours-words.rules.ts';
import type { Said } from '../kept-service.ts';
import { type OfferedTerm, boxesOf } from './boxes.ts';
import type { Boxes } from './service-fields.ts';

export const STATUS_LABELS = {
  active: 'Running now',
  'temporarily closed': 'It is closed for a while',
  inactive: 'It is not given now',
  defunct: 'Ended',
} as const;
export const SEND_LABELS = { yes: 'Yes', no: 'No', unsaid: 'Nobody said' } as const;
export const COST_LABELS = {
  free: 'It is free',
  some: 'It is free for some, and others pay',
  costs: 'It costs something',
  unsaid: 'Nobody said',
} as const;

export const BOX_LABELS: Readonly<Record<keyof Boxes, string>> = {
  name: 'Name',
  description: 'What it does',
  status: 'Whether it is given now',
  terms: 'What it is about',
  youngest: 'Youngest age',
  oldest: 'Oldest age',
  levels: 'Levels of need',
  send: 'Made for children with SEND',
  eligibility: 'Who it is for',
  askedBy: 'Who may ask',
  howToAsk: 'How to ask',
  phone: 'Phone',
  email: 'E-mail',
  url: 'Web address',
  days: 'Days',
  opens: 'Begins at',
  closes: 'Ends at',
  times: 'About the times',
  given: 'How it is given',
  placeName: 'Name of the place',
  address: 'Street',
  town: 'Town',
  postcode: 'Postcode',
  hidden: 'The place must not be found',
  cost: 'Whether it costs anything',
  freeFor: 'Free for whom',
  amount: 'What it costs, in pounds',
  per: 'What that is for',
  fees: 'About the cost',
  languages: 'Languages',
  accessible: 'Accessibility',
  commissioner: 'Who funds it',
};

const CHOICES: Partial<Record<keyof Boxes, Readonly<Record<string, string>>>> = {
  status: STATUS_LABELS,
  levels: LEVELS,
  send: SEND_LABELS,
  askedBy: WHO,
  days: DAYS,
  given: HOW,
  hidden: { yes: 'Yes' },
  cost: COST_LABELS,
  accessible: ACCESS,
};

/** Something that is said otherwise than it was. */
export type Difference = { readonly what: string; readonly before: string; readonly after: string };

/** What stands in boxes, as it came or as it was checked. */
type InBoxes = Readonly<Record<string, unknown>>;

/** Box by box, in words. */
export const differentBoxes = (before: InBoxes, after: InBoxes, terms: readonly OfferedTerm[]): Difference[] =>
  (Object.entries(BOX_LABELS) as [keyof Boxes, string][])
    .map(([box, what]) => ({ what, before: inWords(box, before[box], terms), after: inWords(box, after[box], terms) }))
    .filter((found) => found.before !== found.after);

function inWords(box: keyof Boxes, value: unknown, terms: readonly OfferedTerm[]): string {
  const values = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
  const labels = box === 'terms' ? Object.fromEntries(terms.map(({ id, name }) => [id, name])) : (CHOICES[box] ?? {});
  return values.map((each) => labels[each] ?? each.trim()).join(', ');
}

/** What is different in what is said of a service, in words. */
export const differences = (before: Said, after: Said, terms: readonly OfferedTerm[]): Difference[] =>
  differentBoxes(boxesOf(before, terms), boxesOf(after, terms), terms);

/** The parts of the document that differ, as they stand in it: also what no box is made for. */
export function differentParts(before: Said, after: Said): Difference[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((part) => part !== 'last_modified' && asText(was[part]) !== asText(is[part]))
    .map((part) => ({ what: part.replaceAll('_', ' '), before: asText(was[part]), after: asText(is[part]) }));
}

const partsOf = ({ entry, ours }: Said): Readonly<Record<string, unknown>> => ({ ...entry, ...ours });

const asText = (value: unknown): string =>
  value === undefined || value === '' ? '' : JSON.stringify(inOrder(value), undefined, 1);

/** PostgreSQL keeps the names of a document in an order of its own. */
const inOrder = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(inOrder)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, each]) => [name, inOrder(each)]),
        )
      : value;

/** Whether the two say the same, the day of the change aside. */
export const saysTheSame = (before: Said, after: Said): boolean =>
  differentParts(before, after).length === 0 && asText(before.kept) === asText(after.kept);
