import type { Role } from '#modules/access/index.ts';
import type { Module } from '#platform/module.ts';

const permissions = {
  'home-visits:work': ['school-lead', 'liaison-officer', 'lead-professional'],
} as const satisfies Record<`home-visits:${string}`, readonly Role[]>;

export const homeVisitsModule: Module = {
  name: 'home-visits',
  permissions,
  routes: [],
  navigation: [],
  jobs: [],
};
