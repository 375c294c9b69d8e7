import { z } from 'zod';
import { oneOf, optionalText, text } from '#platform/web/fields.ts';
import { ORGANISATION_KINDS } from '../organisations.rules.ts';

/** Digits with what people write between them, and an extension. */
export const isPhone = (typed: string): boolean => /^[+(]?\d[\d ()-]{1,}\d( ?(ext|x)\.? ?\d+)?$/i.test(typed);

export const PHONE_LIKE = 'Enter a phone number, like 01632 960 001 or 01632 960 001 ext 2';

const optionalPhone = optionalText(40).refine((typed) => typed === '' || isPhone(typed), PHONE_LIKE);

/** What is known of an organisation, whoever adds it. */
export const organisationFields = z.object({
  name: text('Enter its name', 200),
  kind: oneOf(ORGANISATION_KINDS, 'Choose what kind of organisation it is'),
  phone: optionalPhone,
  email: optionalText(200).refine(
    (typed) => typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed),
    'Enter an e-mail address, like name@example.org',
  ),
  safeguardingLead: optionalText(200),
  safeguardingPhone: optionalPhone,
});

export type OrganisationFields = z.infer<typeof organisationFields>;

/** A lead who cannot be reached is no help to somebody who is worried about a child. */
export const LEAD_WITHOUT_PHONE = {
  field: 'safeguardingPhone',
  message: 'Enter the phone number of the safeguarding lead',
} as const;

/** How the fields are called on the pages. */
export const ORGANISATION_LABELS = {
  name: 'Name',
  kind: 'Kind',
  phone: 'Phone',
  email: 'E-mail',
  safeguardingLead: 'Safeguarding lead',
  safeguardingPhone: 'Safeguarding lead’s phone',
} as const;

/** As it is kept: what was left empty is not known. */
export const asKept = (typed: OrganisationFields) => ({
  name: typed.name,
  kind: typed.kind,
  phone: typed.phone || null,
  email: typed.email || null,
  safeguarding_lead: typed.safeguardingLead || null,
  safeguarding_phone: typed.safeguardingPhone || null,
});
