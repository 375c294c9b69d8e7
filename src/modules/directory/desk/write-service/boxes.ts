import type { ServiceEntry } from '../../entry/entry.ts';
import { ACCESSIBLE, ASKED_BY, GIVEN } from '../../entry/ours.ts';
import type { Location, Said } from '../kept-service.ts';
import { type Boxes, DAYS, LEVELS } from './service-fields.ts';

/** A term that a service can be about, as the form offers it. */
export type OfferedTerm = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly above: string | null;
};

/** What stands in the form's boxes for what is said of a service. */
export function boxesOf({ entry, ours, kept }: Said, offered: readonly OfferedTerm[]): Boxes {
  const about = new Set(entry.attributes.map(({ taxonomy_term }) => taxonomy_term?.id));
  return {
    name: entry.name,
    description: inBox(entry.description),
    status: entry.status,
    terms: offered.filter(({ id }) => about.has(id)).map(({ id }) => id),
    youngest: inBox(entry.minimum_age),
    oldest: inBox(entry.maximum_age),
    levels: LEVELS.filter((level) => ours.levels.includes(Number(level))),
    send: ours.send === undefined ? 'unsaid' : ours.send ? 'yes' : 'no',
    eligibility: ours.eligibility,
    askedBy: ASKED_BY.filter((who) => ours.asked_by.includes(who)),
    howToAsk: ours.how_to_ask,
    phone: inBox(entry.contacts[0]?.phones?.[0]?.number),
    email: inBox(entry.email),
    url: inBox(entry.url),
    ...timesIn(entry),
    given: GIVEN.filter((way) => ours.given.includes(way)),
    ...placeIn(entry, kept),
    ...costIn(entry),
    languages: entry.languages.map(({ name, code }) => name ?? code ?? '').join(', '),
    accessible: ACCESSIBLE.filter((each) => ours.accessible.includes(each)),
    commissioner: ours.commissioner,
  };
}

const inBox = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

function timesIn({ schedules }: ServiceEntry): Pick<Boxes, 'days' | 'opens' | 'closes' | 'times'> {
  const first: Partial<ServiceEntry['schedules'][number]> = schedules[0] ?? {};
  const days = inBox(first.byday).toUpperCase();
  return {
    days: DAYS.filter((day) => days.includes(day)),
    opens: inBox(first.opens_at),
    closes: inBox(first.closes_at),
    times: inBox(first.description),
  };
}

function placeIn(
  { service_at_locations: places }: ServiceEntry,
  kept: Said['kept'],
): Pick<Boxes, 'placeName' | 'address' | 'town' | 'postcode' | 'hidden'> {
  const location: Partial<Location> = kept ?? places[0]?.location ?? {};
  const address: Partial<NonNullable<Location['addresses']>[number]> = location.addresses?.[0] ?? {};
  return {
    placeName: inBox(location.name),
    address: inBox(address.address_1),
    town: inBox(address.city),
    postcode: inBox(address.postal_code),
    hidden: kept ? ['yes'] : [],
  };
}

function costIn({
  cost_options: options,
  fees = '',
}: ServiceEntry): Pick<Boxes, 'cost' | 'amount' | 'per' | 'freeFor' | 'fees'> {
  const paid = options.find(({ amount = 0 }) => amount > 0);
  const free = options.find(({ amount }) => amount === 0);
  return { cost: whatItCosts(paid, free, fees), ...asPaid(paid, free), fees };
}

type CostOption = ServiceEntry['cost_options'][number] | undefined;

function whatItCosts(paid: CostOption, free: CostOption, fees: string): Boxes['cost'] {
  if (free) return paid ? 'some' : 'free';
  if (paid) return 'costs';
  if (/^\s*(free|no cost|none)\b/i.test(fees)) return 'free';
  return fees === '' ? 'unsaid' : 'costs';
}

const asPaid = (paid: CostOption, free: CostOption): Pick<Boxes, 'amount' | 'per' | 'freeFor'> =>
  paid
    ? {
        amount: inBox(paid.amount),
        per: paid.option === UNNAMED ? '' : inBox(paid.option),
        freeFor: inBox(free?.option),
      }
    : { amount: '', per: '', freeFor: '' };

/** What an amount is called of which nobody said what it is for. */
export const UNNAMED = 'Cost';
