import type { Module } from '#platform/module.ts';
import type { HomePanel } from './home/home-panel.ts';
import { homeRoute } from './home/home.route.tsx';
import { ROLES, type Role } from './roles.rules.ts';
import { signInRoute, signOutRoute } from './sign-in/sign-in.route.tsx';

const permissions = {
  'access:home': ROLES,
  'access:administer': ['administrator'],
} as const satisfies Record<`access:${string}`, readonly Role[]>;

export const accessModule = (slots: { homePanels: readonly HomePanel[] }): Module => ({
  name: 'access',
  permissions,
  routes: [signInRoute, signOutRoute, homeRoute(slots.homePanels)],
  navigation: [{ label: 'Home', path: '/', needs: 'access:home', order: 0 }],
  jobs: [],
  personalData: 'none',
});
