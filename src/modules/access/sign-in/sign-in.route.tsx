import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import type { Asked } from '#platform/web/request.ts';
import { type GetRoute, type PostRoute, action } from '#platform/web/route.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../access.paths.ts';
import { findArea } from '../area/area.ts';
import { typedPassword } from './passwords.ts';
import { findSecondStep } from '../second-step/second-step.queries.ts';
import { endSession } from './sessions.ts';
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
    tooLate: query['late'] === 'yes',
  }),
  view: ({ back, ...loaded }, entry) => <SignInPage {...loaded} entry={entry} path={accessPaths.signInAgain(back)} />,
  save: ({ tx, address, userAgent, sessionToken }, typed) => signIn(tx, { ...typed, address, userAgent, sessionToken }),
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

const awaitsCode = async ({ tx, query, sessionToken }: Asked): Promise<boolean> =>
  query['kept'] === 'no' && (await findSecondStep(tx, sessionToken)) !== undefined;

/**
 * Somebody signed in goes on to where they wanted, by way of their code where they have a second step. A post leads back here first: a browser that did not keep the
 * session comes without it, and is told so, where it would otherwise be asked to sign in again and again.
 */
export const signInRoute: [GetRoute, PostRoute] = [
  {
    ...page,
    async answer(asked) {
      const back = backTo(asked.query['back']);
      if (isSignedIn(asked)) return { to: back };
      return (await awaitsCode(asked)) ? { to: accessPaths.enterCodeFor(back) } : page.answer(asked);
    },
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
