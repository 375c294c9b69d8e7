import { accessModule } from '#modules/access/access.module.ts';
import { ROLES, type HomePanel, type Permissions } from '#modules/access/index.ts';
import { educationModule } from '#modules/education/education.module.ts';
import { educationImports } from '#modules/education/index.ts';
import { frameworksModule } from '#modules/frameworks/frameworks.module.ts';
import { safeguardingHomePanel, samePersonHomePanel } from '#modules/people/index.ts';
import { peopleModule } from '#modules/people/people.module.ts';
import type { ImportKind } from '#platform/imports/import-kind.ts';
import { importsModule } from '#platform/imports/imports-module.ts';
import type { Module } from '#platform/module.ts';

const homePanels: HomePanel[] = [safeguardingHomePanel, samePersonHomePanel];

/** The files that organisations send. */
export const importKinds: readonly ImportKind[] = educationImports({ afterImport: [] });

/** The modules, lowest first, with what higher ones hand to lower ones. */
export const modules: readonly Module[] = [
  frameworksModule({ lists: [] }),
  accessModule({ homePanels }),
  importsModule(importKinds, ROLES),
  peopleModule({ childFacts: [], childPanels: [], familyPanels: [], timelineSources: [] }),
  educationModule(),
];

/** Who holds which permission, over all modules. */
export const permissions: Permissions = Object.fromEntries(
  modules.flatMap((module) => Object.entries(module.permissions)),
);
