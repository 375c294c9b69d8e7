import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../access.paths.ts';
import { ConfirmByCodePage } from './confirm-by-code.page.tsx';
import { CODE_REFUSALS, checkCode } from './check-code.ts';
import { askForRecoveryCodes, findSecondStep } from './second-step.queries.ts';
import { ACCOUNT } from '../account/see-account/see-account.route.tsx';

const fields = z.object({ code: text('Enter a code', 100) });

export const newRecoveryCodesRoute = form({
  path: accessPaths.newRecoveryCodes,
  needs: 'signed-in',
  title: 'Make new recovery codes',
  trail: () => [ACCOUNT],
  fields,
  async load({ tx, sessionToken }) {
    const own = await findSecondStep(tx, sessionToken);
    return own?.since ? own : undefined;
  },
  view: (_, entry, shown) => (
    <ConfirmByCodePage
      heading="Make new recovery codes"
      says="You get ten new ones. Those you have now cannot be used any more."
      send="Make new codes"
      entry={entry}
      shown={shown}
    />
  ),
  async save({ tx, secrets, sessionToken }, { code }, own) {
    const ruling = await checkCode(tx, secrets, own, sessionToken, code);
    if (ruling.allowed) await askForRecoveryCodes(tx);
    return ruling;
  },
  refusals: CODE_REFUSALS,
  keepsRefusals: true,
  done: () => ({ to: accessPaths.recoveryCodes }),
});
