import { accessModule } from '#modules/access/access.module.ts';
import type { HomePanel, Permissions } from '#modules/access/index.ts';
import type { Module } from '#platform/module.ts';

const homePanels: HomePanel[] = [];

/** The modules, lowest first, with what higher ones hand to lower ones. */
export const modules: readonly Module[] = [accessModule({ homePanels })];

/** Who holds which permission, over all modules. */
export const permissions: Permissions = Object.fromEntries(
  modules.flatMap((module) => Object.entries(module.permissions)),
);
