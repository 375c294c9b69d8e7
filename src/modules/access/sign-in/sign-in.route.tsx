import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import { action, form } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { findArea } from '../area.ts';
import { endSession } from '../sessions.ts';
import { SignInPage } from './sign-in.page.tsx';
import { backTo } from './sign-in.rules.ts';
import { signIn } from './sign-in.ts';

const fields = z.object({
  userName: text('Enter your user name', 200),
  // Not trimmed: a space may be part of it.
  password: z
    .string('Enter your password')
    .min(1, 'Enter your password')
    .max(1_000, 'Must be 1,000 characters or fewer'),
});

export const signInRoute = form({
  path: accessPaths.signIn,
  needs: 'visitor',
  title: 'Sign in',
  fields,
  load: async ({ tx, query }) => ({ area: await findArea(tx), back: backTo(query['back']) }),
  view: ({ area, back }, entry) => <SignInPage entry={entry} area={area} path={accessPaths.signInAgain(back)} />,
  save: ({ tx, address }, typed) => signIn(tx, typed, address),
  refusals: {
    'not-signed-in': {
      field: 'userName',
      message: 'The user name and password do not go together, or were tried too often. Check them, or wait 15 minutes',
    },
  },
  keepsRefusals: true,
  done: (session, { back }) => ({ to: back, session }),
});

export const signOutRoute = action({
  path: accessPaths.signOut,
  needs: 'visitor',
  async perform({ tx, sessionToken }) {
    if (sessionToken) await endSession(tx, sessionToken);
    return { to: accessPaths.signIn, session: null };
  },
});
