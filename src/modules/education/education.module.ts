import type { Role } from '#modules/access/index.ts';
import type { Module } from '#platform/module.ts';
import { makeAdjustmentRoute } from './adjustments/make-adjustment/make-adjustment.route.tsx';
import { sayWhatChangedRoute } from './adjustments/say-what-changed/say-what-changed.route.tsx';
import { seeAttendanceBySchoolRoute } from './attendance/see-attendance-by-school/see-attendance-by-school.route.tsx';
import { seeSchoolAttendanceRoute } from './attendance/see-school-attendance/see-school-attendance.route.tsx';
import { childAtSchoolRoute } from './child-at-school/child-at-school.route.tsx';

const permissions = {
  'education:import': ['school-lead'],
  'education:import-schools': ['administrator'],
  'education:count-own-school': ['school-lead'],
  'education:count-schools': ['manager'],
  'education:adjust': ['school-lead'],
  'education:see-attendance': ['school-lead', 'liaison-officer', 'lead-professional', 'manager'],
} as const satisfies Record<`education:${string}`, readonly Role[]>;

export const educationModule: Module = {
  name: 'education',
  permissions,
  routes: [
    childAtSchoolRoute,
    makeAdjustmentRoute,
    sayWhatChangedRoute,
    seeSchoolAttendanceRoute,
    seeAttendanceBySchoolRoute,
  ],
  navigation: [],
  jobs: [],
};
