import type { z } from 'zod';
import { optionalEmail, optionalText, text } from '#platform/web/fields.ts';
import type { OrganisationEntry } from '../entry/entry.ts';

/** What everybody reads of a provider, in boxes. */
export const providerBoxes = {
  name: text('Enter the name of the provider', 200),
  description: text('Say in a sentence who they are', 2_000),
  email: optionalEmail(),
  website: optionalText(500).refine(
    (typed) => typed === '' || /^https?:\/\/[^\s]+\.[^\s]+$/i.test(typed),
    'Enter a web address that begins with https://',
  ),
};

type TypedProvider = { readonly [Box in keyof typeof providerBoxes]: z.output<(typeof providerBoxes)[Box]> };
export type ProviderSaid = Pick<OrganisationEntry, 'name' | 'description' | 'email' | 'website'>;

/** As an entry has it: what was left empty is not in it. */
export const providerSaid = ({ name, description, email, website }: TypedProvider): ProviderSaid => ({
  name,
  description,
  ...(email ? { email } : {}),
  ...(website ? { website } : {}),
});

/** As it stands in the boxes. */
export const providerTyped = ({ name, description, email = '', website = '' }: ProviderSaid) => ({
  name,
  description,
  email,
  website,
});
