import { text } from '#platform/web/fields.ts';

/** What somebody is called, and what they type to sign in. */
export const userFields = {
  name: text('Enter their name', 200),
  userName: text('Enter a user name', 200).refine(
    (userName) => /^\S{3,}$/.test(userName),
    'A user name has three characters or more, and no spaces',
  ),
};

export const USER_NAME_TAKEN = {
  field: 'userName',
  message: 'Somebody has this user name already. Find them in the list of users, or choose another',
} as const;

export const ROLE_NOT_HELD_THERE =
  'That role does not belong to an organisation of this kind. Choose another role or another organisation';
