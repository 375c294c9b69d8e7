import { z } from 'zod';
import { text } from '#platform/web/fields.ts';

/** What somebody is called, and what they type to sign in. */
export const userFields = {
  name: text('Enter their name', 200),
  userName: text('Enter a user name', 200).refine(
    (userName) => /^\S{3,}$/.test(userName),
    'A user name has three characters or more, and no spaces',
  ),
};

export const userNameTaken = {
  field: 'userName',
  message: 'Somebody has this user name already. Find them in the list of users, or choose another',
} as const;

export const roleNotHeldThere = 'An organisation of this kind has nobody in that role. Choose another role or organisation';

/** An organisation chosen from the list. */
export const organisationField = z.object({ organisation: text('Choose an organisation') });
