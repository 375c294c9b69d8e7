import type { Id } from './id.ts';

/** `scoped`: sees what their organisation's grounds open. `area`: searches identity in the whole area, sees presence. */
export type Reach = 'scoped' | 'area';

/** What somebody may do, as `module:what`, for instance `plans:open`. */
export type Permission = `${string}:${string}`;

/** Who a statement runs as: one user acting for one organisation. Nothing is read or written without one. */
export type Actor = {
  readonly userId: Id<'user'>;
  readonly orgId: Id<'organisation'>;
  readonly reach: Reach;
  readonly permissions: ReadonlySet<Permission>;
};
