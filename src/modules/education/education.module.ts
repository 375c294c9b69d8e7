import type { Role } from '#modules/access/index.ts';
import type { Module } from '#platform/module.ts';
import { childAtSchoolRoute } from './child-at-school/child-at-school.route.tsx';
import { seeAttendanceBySchoolRoute } from './see-attendance-by-school/see-attendance-by-school.route.tsx';
import { seeSchoolAttendanceRoute } from './see-school-attendance/see-school-attendance.route.tsx';

const permissions = {
  'education:import': ['school-lead'],
  'education:import-schools': ['administrator'],
  'education:count-own-school': ['school-lead'],
  'education:count-schools': ['manager'],
  'education:see-attendance': ['school-lead', 'liaison-officer', 'lead-professional', 'manager'],
} as const satisfies Record<`education:${string}`, readonly Role[]>;

export const educationModule = (): Module => ({
  name: 'education',
  permissions,
  routes: [childAtSchoolRoute, seeSchoolAttendanceRoute, seeAttendanceBySchoolRoute],
  navigation: [],
  jobs: [],
  personalData: ['education.enrolment', 'education.attendance_week', 'education.suspension'],
});
