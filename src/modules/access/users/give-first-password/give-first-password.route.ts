import { recordAudit } from '#platform/audit/record-audit.ts';
import { action } from '#platform/web/route.ts';
import { accessPaths } from '../../access.paths.ts';
import { findUser } from '../users.queries.ts';
import { giveFirstPassword, handOver } from './give-first-password.ts';

/** For somebody who forgot their password, or never had one. */
export const giveFirstPasswordRoute = action({
  path: accessPaths.giveFirstPassword(':user'),
  needs: 'access:administer',
  async perform({ tx, actor, params }) {
    const user = await findUser(tx, params['user']!);
    if (!user || user.disabled || user.id === actor.userId) return undefined;
    const firstPassword = await giveFirstPassword(tx, user.id);
    await recordAudit(tx, 'access.first-password-given', [], { user: user.id });
    return { to: accessPaths.user(user.urlId), once: handOver(firstPassword) };
  },
});
