import type { Actor, Permission } from '#kernel/actor.ts';

/** One item of the menu, shown only to those who have work there. */
export type NavigationItem = {
  readonly label: string;
  readonly path: string;
  readonly needs: Permission | 'signed-in';
  /** Where it stands, from the left. */
  readonly order: number;
};

export const navigationFor = (items: readonly NavigationItem[], actor: Actor): NavigationItem[] =>
  items
    .filter(({ needs }) => needs === 'signed-in' || actor.permissions.has(needs))
    .toSorted((a, b) => a.order - b.order);
