import { z } from 'zod';
import type { OpenAsked } from '#platform/web/open-data.ts';
import { checkTyped } from '#platform/web/fields.ts';

/*
 * What may be asked of a list. Names and meaning: HSDS 3.0 and Open Referral UK 3.0, where a service's minimum age is asked to
 * be at least, and its maximum age at most, what is given; `age`, whom a service takes, is ours. All that is asked must hold.
 */

const LONGEST_PAGE = 500;

const whole = (name: string, most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}$/, `${name} must be a whole number from 1 to ${most}.`)
    .transform(Number)
    .refine((number) => number <= most, `${name} must be a whole number from 1 to ${most}.`);

const number = (name: string, most: number, unit: string) =>
  z
    .string()
    .regex(/^\d{1,7}(\.\d{1,6})?$/, `${name} must be a number of ${unit}, like ${most === 120 ? '11' : '5000'}.`)
    .transform(Number)
    .refine((given) => given <= most, `${name} must be at most ${most} ${unit}.`);

const years = (name: string) => number(name, 120, 'years').optional();

const id = (name: string) => z.guid(`${name} must be an id, like 0f8fad5b-d9cb-469f-a165-70867728950e.`).optional();

const yesOrNo = (name: string) =>
  z
    .enum(['true', 'false'], `${name} must be true or false.`)
    .transform((given) => given === 'true')
    .default(false);

const time = (name: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, `${name} must be a time of day, like 09:30.`)
    .optional();

/** A `+` that was not written as `%2B` arrives as a space; a time without a zone is that of Greenwich. */
const moment = (name: string) =>
  z
    .string()
    .transform((given) => given.trim().replace(/ (?=\d\d:?\d\d$)/, '+'))
    .transform((given) => (/T[\d:.]+$/.test(given) ? `${given}Z` : given))
    .refine(
      (given) => /^\d{4}-\d{2}-\d{2}(T|$)/.test(given) && !Number.isNaN(Date.parse(given)),
      `${name} must be a date, or a date and time, like 2026-11-20T09:30:00Z.`,
    )
    .transform((given) => new Date(given))
    .optional();

/** As iCalendar has them. */
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const day = z
  .string()
  .transform((given) => given.toUpperCase())
  .pipe(z.enum(DAYS, `day must be one of ${DAYS.join(', ')}.`))
  .optional();

const postcode = z
  .string()
  .transform((given) => given.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
  .refine((given) => /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(given), 'postcode must be a whole postcode, like CH1 2AB.')
  .optional();

const paging = {
  page: whole('page', 1_000_000).default(1),
  per_page: whole('per_page', LONGEST_PAGE).optional(),
  format: z.enum(['json', 'ndjson'], 'format must be json or ndjson.').default('json'),
  search: z
    .string()
    .max(500, 'search must be 500 characters or fewer.')
    .refine((words) => !words.includes('\0'), 'search has a character that is in no text.')
    .optional(),
};

export const listParameters = z.object(paging);

export const serviceParameters = z
  .object({
    ...paging,
    taxonomy_term_id: id('taxonomy_term_id'),
    taxonomy_id: id('taxonomy_id'),
    organization_id: id('organization_id'),
    modified_after: moment('modified_after'),
    minimal: yesOrNo('minimal'),
    full: yesOrNo('full'),
    minimum_age: years('minimum_age'),
    maximum_age: years('maximum_age'),
    age: years('age'),
    day,
    start_time: time('start_time'),
    end_time: time('end_time'),
    postcode,
    proximity: number('proximity', 1_000_000, 'metres').optional(),
  })
  .refine(({ postcode: from, proximity }) => from !== undefined || proximity === undefined, {
    message: 'proximity is measured from a postcode: give postcode, too.',
  });

export const organisationParameters = z.object({
  ...paging,
  full: yesOrNo('full'),
  full_service: yesOrNo('full_service'),
});

export const termParameters = z.object({
  ...paging,
  taxonomy_id: id('taxonomy_id'),
  parent_id: id('parent_id'),
  top_only: yesOrNo('top_only'),
});

export type Paging = z.infer<typeof listParameters>;
export type ServiceParameters = z.infer<typeof serviceParameters>;

/** What is asked, or the first thing that is wrong with it. A parameter that is there but empty says nothing. */
export function readParameters<T>(parameters: z.ZodType<T>, query: OpenAsked['query']): T | { readonly wrong: string } {
  const said = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const checked = checkTyped(parameters, said);
  return checked.ok ? checked.value : { wrong: Object.values(checked.errors)[0]! };
}

/** An id in the address; what is none names nothing. */
export const isId = (given: string | undefined): given is string => z.guid().safeParse(given).success;
