import type { Permission } from '#kernel/actor.ts';
import { accessModule } from '#modules/access/access.module.ts';
import type { HomePanel } from '#modules/access/index.ts';
import type { Module } from '#platform/module.ts';

const homePanels: HomePanel[] = [];

/** The modules, lowest first, with what higher ones hand to lower ones. */
export const modules: readonly Module[] = [accessModule({ homePanels })];

/** Who holds which permission, over all modules. */
export const permissions: Readonly<Record<Permission, readonly string[]>> = Object.assign(
  {},
  ...modules.map((module) => module.permissions),
);
