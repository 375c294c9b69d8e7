import { action } from '#platform/web/route.ts';
import { accessPaths } from '../../access.paths.ts';
import { findUser } from '../users.queries.ts';
import { disableUser, enableUser } from './disable-user.ts';

/** Nobody disables themselves: so there is always an administrator left. */
export const disableUserRoute = action({
  path: accessPaths.disableUser(':user'),
  needs: 'access:administer',
  async perform({ tx, actor, params }) {
    const user = await findUser(tx, params['user']!);
    if (!user || user.disabled || user.id === actor.userId) return undefined;
    await disableUser(tx, user.id);
    return { to: accessPaths.user(user.urlId), flash: 'They are signed out, and cannot sign in any more.' };
  },
});

export const enableUserRoute = action({
  path: accessPaths.enableUser(':user'),
  needs: 'access:administer',
  async perform({ tx, params }) {
    const user = await findUser(tx, params['user']!);
    if (!user?.disabled) return undefined;
    await enableUser(tx, user.id);
    return { to: accessPaths.user(user.urlId), flash: 'They can sign in again.' };
  },
});
