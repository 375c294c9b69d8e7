import type { Role } from '#modules/access/index.ts';
import type { Module } from '#platform/module.ts';
import { openReferralRoutes } from './open-referral/open-referral.routes.ts';

const permissions = {
  'directory:curate': ['directory-curator'],
  'directory:keep-own': ['provider'],
  'directory:ask': ['school-lead', 'liaison-officer', 'lead-professional', 'manager', 'front-door-officer'],
} as const satisfies Record<`directory:${string}`, readonly Role[]>;

export const directoryModule: Module = {
  name: 'directory',
  permissions,
  routes: [openReferralRoutes],
  navigation: [],
  jobs: [],
};
