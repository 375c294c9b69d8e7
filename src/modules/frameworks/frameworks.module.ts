import type { Module } from '#platform/module.ts';
import { frameworksPaths } from './frameworks.paths.ts';
import { seeFrameworksRoute } from './see-frameworks/see-frameworks.route.tsx';
import type { ListSource } from './see-frameworks/shown-list.ts';

const permissions = {
  'frameworks:see': ['administrator', 'manager'],
} as const satisfies Record<`frameworks:${string}`, readonly string[]>;

/** What higher modules hand to this one: the lists that they keep. */
export type FrameworksSlots = { readonly lists: readonly ListSource[] };

export const frameworksModule = (slots: FrameworksSlots): Module => ({
  name: 'frameworks',
  permissions,
  routes: [seeFrameworksRoute(slots.lists)],
  navigation: [{ label: 'Frameworks', path: frameworksPaths.frameworks, needs: 'frameworks:see', order: 95 }],
  jobs: [],
});
