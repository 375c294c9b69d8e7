import type { Role } from '#modules/access/index.ts';

export const permissions = {
  'plans:see': ['school-lead', 'liaison-officer', 'lead-professional', 'manager'],
  'plans:work': ['school-lead', 'liaison-officer', 'lead-professional'],
  'plans:offer-lead': ['school-lead', 'liaison-officer', 'lead-professional', 'manager'],
  'plans:withdraw-agreement': ['school-lead', 'liaison-officer', 'lead-professional', 'manager'],
  'plans:oversee': ['manager'],
  'plans:export': ['school-lead', 'liaison-officer', 'manager'],
} as const satisfies Record<`plans:${string}`, readonly Role[]>;
