import { z } from 'zod';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../access.paths.ts';
import { CODE_REFUSALS, checkCode } from './check-code.ts';
import { ConfirmByCodePage } from './confirm-by-code.page.tsx';
import { findSecondStep, turnOffSecondStep } from './second-step.queries.ts';
import { ACCOUNT } from '../account/see-account/see-account.route.tsx';

const fields = z.object({ code: text('Enter a code', 100) });

/** For those whose work does not ask for it. */
export const turnOffSecondStepRoute = form({
  path: accessPaths.turnOffSecondStep,
  needs: 'signed-in',
  title: 'Turn off the second step',
  trail: () => [ACCOUNT],
  fields,
  async load({ tx, sessionToken }) {
    const own = await findSecondStep(tx, sessionToken);
    return own?.since && !own.needed ? own : undefined;
  },
  view: (_, entry, shown) => (
    <ConfirmByCodePage
      heading="Turn off the second step"
      says="Your password alone signs you in then. Your recovery codes cannot be used any more."
      send="Turn it off"
      warning
      entry={entry}
      shown={shown}
    />
  ),
  async save({ tx, secrets, sessionToken }, { code }, own) {
    const ruling = await checkCode(tx, secrets, own, sessionToken, code);
    if (ruling.allowed && (await turnOffSecondStep(tx))) await recordAudit(tx, 'access.second-step-turned-off');
    return ruling;
  },
  refusals: CODE_REFUSALS,
  keepsRefusals: true,
  done: () => ({ to: accessPaths.account, flash: 'The second step is off.' }),
});
