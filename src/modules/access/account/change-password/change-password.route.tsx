import { z } from 'zod';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { SHORTEST_PASSWORD } from './password.rules.ts';
import { typedPassword } from '../../sign-in/passwords.ts';
import { ChangePasswordPage } from './change-password.page.tsx';
import { changePassword, findOwnPassword } from './change-password.ts';

const fields = z.object({
  current: typedPassword('Enter the password you have now'),
  chosen: typedPassword('Enter a new password'),
});

export const changePasswordRoute = form({
  path: accessPaths.password,
  needs: 'signed-in',
  title: 'Your password',
  fields,
  load: ({ tx }) => findOwnPassword(tx),
  view: (own, entry, shown) => (
    <ChangePasswordPage entry={entry} shown={shown} userName={own.user_name} first={own.must_change} />
  ),
  save: ({ tx, actor, sessionToken }, typed, own) => changePassword(tx, actor, own, typed, sessionToken),
  refusals: {
    'not-your-password': {
      field: 'current',
      message: 'That is not your password, or it was tried too often. Check it, or wait 15 minutes',
    },
    'same-as-before': { field: 'chosen', message: 'Choose a password other than the one you have now' },
    'too-short': { field: 'chosen', message: `The new password must have ${SHORTEST_PASSWORD} characters or more` },
    'has-user-name': { field: 'chosen', message: 'Choose a password that does not contain your user name' },
    'very-common': {
      field: 'chosen',
      message: 'Many people use this password, so it is tried first. Choose one that is harder to guess',
    },
  },
  keepsRefusals: true,
  done: () => ({
    to: accessPaths.home,
    flash: 'Your password is changed. Wherever else you were signed in, you are signed out.',
  }),
});
