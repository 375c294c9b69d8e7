import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { ACCOUNT } from '../../account/see-account/see-account.route.tsx';
import { findSecondStep } from '../second-step.queries.ts';
import { SetUpSecondStepPage } from './set-up-second-step.page.tsx';
import { findOrBeginSecret, setUpSecondStep } from './set-up-second-step.ts';

const fields = z.object({ code: text('Enter the code that your app shows', 100) });

export const setUpSecondStepRoute = form({
  path: accessPaths.setUpSecondStep,
  needs: 'signed-in',
  title: 'A second step for signing in',
  trail: () => [ACCOUNT],
  fields,
  async load({ tx, secrets, sessionToken }) {
    const own = await findSecondStep(tx, sessionToken);
    return own && !own.since ? { own, secret: await findOrBeginSecret(tx, secrets, own) } : undefined;
  },
  view: (loaded, entry, shown) => <SetUpSecondStepPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx, sessionToken }, { code }, { secret }) => setUpSecondStep(tx, secret, code, sessionToken),
  refusals: {
    'not-the-code': {
      field: 'code',
      message:
        'That is not the code. Check that your phone’s clock is right, and enter the code that the app shows now',
    },
  },
  done: () => ({
    to: accessPaths.recoveryCodes,
    flash: 'The second step is on. Wherever else you were signed in, you are signed out.',
  }),
});
