import { z } from 'zod';

/*
 * A service as Open Referral UK 3.0 has it in full (https://openreferraluk.org, profile of the Human Services Data Specification
 * 3.0). What we do not know is kept as it is: another directory may have more to say than we ask for.
 */

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const term = z.looseObject({ id: uuid, name: z.string() });

const attribute = z.looseObject({ id: uuid, taxonomy_term: term.optional() });

const address = z.looseObject({
  id: uuid,
  address_1: z.string().optional(),
  city: z.string().optional(),
  postal_code: z.string().optional(),
});

const location = z.looseObject({
  id: uuid,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: z.string().optional(),
  description: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  addresses: z.array(address).optional(),
  accessibility: z.array(z.looseObject({ id: uuid, description: z.string().optional() })).optional(),
});

const schedule = z.looseObject({
  id: uuid,
  valid_from: day.optional(),
  valid_to: day.optional(),
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  byday: z.string().optional(),
  opens_at: z.string().optional(),
  closes_at: z.string().optional(),
  description: z.string().optional(),
});

const contact = z.looseObject({
  id: uuid,
  name: z.string().optional(),
  title: z.string().optional(),
  phones: z.array(z.looseObject({ id: uuid, number: z.string() })).optional(),
});

/** An `organization`, without its services. */
export const organisationEntry = z.looseObject({
  id: uuid,
  name: z.string().min(1),
  description: z.string(),
  email: z.string().optional(),
  website: z.string().optional(),
});

export const serviceEntry = z.looseObject({
  id: uuid,
  name: z.string().min(1),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  description: z.string().optional(),
  url: z.string().optional(),
  email: z.string().optional(),
  fees: z.string().optional(),
  accreditations: z.string().optional(),
  /** Years. */
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  /** When somebody last checked it, and who. */
  assured_date: day.optional(),
  assurer_email: z.string().optional(),
  alert: z.string().optional(),
  last_modified: z.string().optional(),
  schedules: z.array(schedule).default([]),
  service_areas: z.array(z.looseObject({ id: uuid, name: z.string().optional() })).default([]),
  service_at_locations: z.array(z.looseObject({ id: uuid, location: location.optional() })).default([]),
  languages: z.array(z.looseObject({ id: uuid, name: z.string().optional(), code: z.string().optional() })).default([]),
  funding: z.array(z.looseObject({ id: uuid, source: z.string().optional() })).default([]),
  cost_options: z
    .array(z.looseObject({ id: uuid, option: z.string().optional(), amount: z.number().optional() }))
    .default([]),
  contacts: z.array(contact).default([]),
  attributes: z.array(attribute).default([]),
});

export type OrganisationEntry = z.infer<typeof organisationEntry>;
export type ServiceEntry = z.infer<typeof serviceEntry>;
