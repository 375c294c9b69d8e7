import type { Actor, Permission } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { AREA_WIDE, type Role } from './roles.rules.ts';

/** Who holds which permission: every module's, joined. */
export type Permissions = Readonly<Record<Permission, readonly string[]>>;

/** The actor that a user is for an organisation, from the roles they hold there. */
export function actorWith(
  userId: Id<'user'>,
  orgId: Id<'organisation'>,
  roles: readonly string[],
  permissions: Permissions,
): Actor {
  const held = Object.entries(permissions).filter(([, holders]) => holders.some((role) => roles.includes(role)));
  return {
    userId,
    orgId,
    reach: AREA_WIDE.some((role: Role) => roles.includes(role)) ? 'area' : 'scoped',
    permissions: new Set(held.map(([permission]) => permission as Permission)),
  };
}
