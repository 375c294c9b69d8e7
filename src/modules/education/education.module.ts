import { ROLES, type Role } from '#modules/access/index.ts';
import type { Module } from '#platform/module.ts';

const permissions = {
  'education:import': ['school-lead'],
  'education:import-schools': ['administrator'],
  'education:see-attendance': ROLES,
} as const satisfies Record<`education:${string}`, readonly Role[]>;

export const educationModule = (): Module => ({
  name: 'education',
  permissions,
  routes: [],
  navigation: [],
  jobs: [],
  personalData: ['education.enrolment', 'education.attendance_week', 'education.suspension'],
});
