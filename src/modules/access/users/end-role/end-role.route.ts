import { action } from '#platform/web/route.ts';
import { accessPaths } from '../../access.paths.ts';
import { sentText } from '../../administration/sent-text.ts';
import { findUser } from '../users.queries.ts';
import { endRole } from './end-role.ts';

export const endRoleRoute = action({
  path: accessPaths.endRole(':user'),
  needs: 'access:administer',
  async perform({ tx, actor, params }, { typed }) {
    const user = await findUser(tx, params['user']!);
    if (!user || user.id === actor.userId) return undefined;
    const ended = await endRole(tx, user.id, sentText(typed, 'role'), sentText(typed, 'organisation'));
    return ended ? { to: accessPaths.user(user.urlId), flash: 'The role has ended.' } : undefined;
  },
});
