import { recordAudit } from '#platform/audit/record-audit.ts';
import { action } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { resetSecondStep } from './second-step.queries.ts';
import { findUser } from '../users/users.queries.ts';

/** For somebody who has neither their app nor their recovery codes. Nobody resets their own. */
export const resetSecondStepRoute = action({
  path: accessPaths.resetSecondStep(':user'),
  needs: 'access:administer',
  async perform({ tx, params }) {
    const user = await findUser(tx, params['user']!);
    if (!user || !(await resetSecondStep(tx, user.id))) return undefined;
    await recordAudit(tx, 'access.second-step-reset', [], { user: user.id });
    return {
      to: accessPaths.user(user.urlId),
      flash: 'Their second step is reset, and they are signed out. Their password alone signs them in now.',
    };
  },
});
