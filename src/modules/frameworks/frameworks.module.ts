import type { Module } from '#platform/module.ts';
import { frameworksPaths } from './frameworks.paths.ts';
import { seeFrameworksRoute } from './see-frameworks/see-frameworks.route.tsx';
import type { ListSource } from './shown-list.ts';

const permissions = {
  'frameworks:see': ['administrator', 'manager'],
} as const satisfies Record<`frameworks:${string}`, readonly string[]>;

/** `lists`: those that other modules keep. */
export const frameworksModule = (slots: { lists: readonly ListSource[] }): Module => ({
  name: 'frameworks',
  permissions,
  routes: [seeFrameworksRoute(slots.lists)],
  navigation: [{ label: 'Frameworks', path: frameworksPaths.frameworks, needs: 'frameworks:see', order: 95 }],
  jobs: [],
  personalData: 'none',
});
