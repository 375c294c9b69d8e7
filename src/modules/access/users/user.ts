import type { Id, UrlId } from '#kernel/id.ts';
import type { Role } from './roles.rules.ts';

export type HeldRole = { role: Role; organisation: string; organisationUrlId: string };

export type User = {
  id: Id<'user'>;
  urlId: UrlId<'user'>;
  name: string;
  userName: string;
  version: number;
  disabled: boolean;
};

/** What a password is to an administrator: when it was given or chosen. Undefined while there is none. */
export type PasswordState = { changedAt: Date; mustChange: boolean } | undefined;

export type SeenUser = User & {
  roles: HeldRole[];
  password: PasswordState;
  /** Since when they sign in with a second step; null without one. */
  secondStepSince: Date | null;
};

export type ListedUser = {
  id: string;
  urlId: string;
  name: string;
  userName: string;
  disabled: boolean;
  roles: HeldRole[];
};
