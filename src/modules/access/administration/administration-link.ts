import type { Permission } from '#kernel/actor.ts';

/** A page of the administration that another module adds. */
export type AdministrationLink = {
  readonly label: string;
  readonly path: string;
  readonly needs: Permission;
  /** What it is there for, in one sentence. */
  readonly hint: string;
};
