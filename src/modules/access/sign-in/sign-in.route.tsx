import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import type { Asked } from '#platform/web/request.ts';
import { type GetRoute, type PostRoute, action, form } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { findArea } from '../area.ts';
import { typedPassword } from '../passwords.ts';
import { endSession } from '../sessions.ts';
import { SignInPage } from './sign-in.page.tsx';
import { backTo } from './sign-in.rules.ts';
import { signIn } from './sign-in.ts';

const fields = z.object({
  userName: text('Enter your user name', 200),
  password: typedPassword('Enter your password'),
});

const [page, post] = form({
  path: accessPaths.signIn,
  needs: 'visitor',
  title: 'Sign in',
  fields,
  load: async ({ tx, query }) => ({
    area: await findArea(tx),
    back: backTo(query['back']),
    notKept: query['kept'] === 'no',
  }),
  view: ({ area, back, notKept }, entry) => (
    <SignInPage entry={entry} area={area} notKept={notKept} path={accessPaths.signInAgain(back)} />
  ),
  save: ({ tx, address, sessionToken }, typed) => signIn(tx, { ...typed, address, sessionToken }),
  refusals: {
    'not-signed-in': {
      field: 'userName',
      message: 'The user name and password do not go together, or were tried too often. Check them, or wait 15 minutes',
    },
  },
  keepsRefusals: true,
  done: (session, { back }) => ({ to: accessPaths.signedIn(back), session }),
});

const isSignedIn = ({ actor }: Asked): boolean => actor.userId !== '';

/**
 * Somebody signed in goes on to where they wanted. A post leads back here first: a browser that did not keep the
 * session comes without it, and is told so, where it would otherwise be asked to sign in again and again.
 */
export const signInRoute: [GetRoute, PostRoute] = [
  {
    ...page,
    answer: async (asked) => (isSignedIn(asked) ? { to: backTo(asked.query['back']) } : page.answer(asked)),
  },
  post,
];

export const signOutRoute = action({
  path: accessPaths.signOut,
  needs: 'visitor',
  async perform({ tx, sessionToken }) {
    await endSession(tx, sessionToken);
    return { to: accessPaths.signIn, session: null };
  },
});
