import { z } from 'zod';
import { anyOf, oneOf, optionalEmail, optionalPhone, optionalText, someOf, text } from '#platform/web/fields.ts';
import { ACCESSIBLE, ASKED_BY, GIVEN } from '../../entry/ours.ts';

export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export const LEVELS = ['1', '2', '3', '4'] as const;
export const STATUSES = ['active', 'temporarily closed', 'inactive', 'defunct'] as const;

/** As postcodes are written in the United Kingdom (Royal Mail, PAF programmers' guide), with or without the space. */
const POSTCODE = /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i;
const TIME = /^([01]?\d|2[0-3])[:.][0-5]\d(:[0-5]\d)?Z?$/;

const matching = (pattern: RegExp, message: string, longest = 40) =>
  optionalText(longest).refine((typed) => typed === '' || pattern.test(typed), message);

const age = () => matching(/^(\d{1,2}|1[01]\d|120)$/, 'Enter an age in whole years, like 11');
const time = () => matching(TIME, 'Enter a time, like 15:30');

type Together = Readonly<
  Record<
    'youngest' | 'oldest' | 'address' | 'town' | 'postcode' | 'opens' | 'cost' | 'amount' | 'freeFor' | 'fees',
    string
  > & {
    days: readonly string[];
  }
>;

/** What does not go together. */
const TOGETHER: readonly [box: keyof Together, message: string, isWrong: (typed: Together) => boolean][] = [
  ['oldest', 'The oldest age must not be below the youngest', (typed) => isBelow(typed.oldest, typed.youngest)],
  ['postcode', 'Enter the postcode of the place', ({ address, postcode }) => address !== '' && postcode === ''],
  ['town', 'Enter the town of the place', ({ address, town }) => address !== '' && town === ''],
  ['address', 'Enter the street of the place', ({ address, postcode }) => address === '' && postcode !== ''],
  ['days', 'Choose the days on which it begins at that time', ({ opens, days }) => opens !== '' && days.length === 0],
  ['amount', 'Say what it costs', ({ cost, amount, fees }) => cost === 'costs' && amount + fees === ''],
  ['amount', 'Enter what others pay', ({ cost, amount }) => cost === 'some' && !(Number(amount.replace('£', '')) > 0)],
  ['freeFor', 'Say for whom it is free', ({ cost, freeFor }) => cost === 'some' && freeFor === ''],
];

const isBelow = (one: string, other: string): boolean => one !== '' && other !== '' && Number(one) < Number(other);

/** The boxes of a service's form. What it does not ask of stays in the entry as it was. */
export const serviceFields = z
  .object({
    name: text('Enter the name of the service', 200),
    description: text('Say what the service does'),
    status: oneOf(STATUSES, 'Say whether the service is given now'),
    terms: anyOf('Choose what the service is about', 0),
    youngest: age(),
    oldest: age(),
    levels: someOf(LEVELS, 'Choose levels of need from the list', 0),
    send: oneOf(['yes', 'no', 'unsaid'], 'Say whether it is made for children with SEND'),
    eligibility: optionalText(2_000),
    askedBy: someOf(ASKED_BY, 'Choose who may ask from the list', 0),
    howToAsk: optionalText(2_000),
    phone: optionalPhone(),
    email: optionalEmail(),
    url: matching(/^https?:\/\/[^\s]+\.[^\s]+$/i, 'Enter a web address that begins with https://', 500),
    days: someOf(DAYS, 'Choose days from the list', 0),
    opens: time(),
    closes: time(),
    times: optionalText(500),
    given: someOf(GIVEN, 'Choose how it is given from the list', 0),
    placeName: optionalText(200),
    address: optionalText(300),
    town: optionalText(100),
    postcode: matching(POSTCODE, 'Enter a full postcode, like ZZ1 1AA'),
    hidden: someOf(['yes'], 'Tick the box, or leave it empty', 0),
    cost: oneOf(['free', 'some', 'costs', 'unsaid'], 'Say whether it costs anything'),
    amount: matching(/^£?\d{1,5}(\.\d{1,2})?$/, 'Enter an amount in pounds, like 4.50'),
    per: optionalText(100),
    freeFor: optionalText(200),
    fees: optionalText(500),
    languages: optionalText(300),
    accessible: someOf(ACCESSIBLE, 'Choose from the list', 0),
    commissioner: optionalText(200),
    because: text('Say what changed, or how you know', 500),
  })
  .superRefine((typed, context) => {
    for (const [path, message, isWrong] of TOGETHER)
      if (isWrong(typed)) context.addIssue({ code: 'custom', path: [path], message });
  });

export type ServiceTyped = z.infer<typeof serviceFields>;

/** What stands in the boxes, without why it was written. */
export type Boxes = Omit<ServiceTyped, 'because'>;
