/** What somebody does for an organisation. Roles are national words here; a council may show its own label. */
export const ROLES = [
  'school-lead',
  'liaison-officer',
  'lead-professional',
  'manager',
  'front-door-officer',
  'data-officer',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** How each role is called on the screen. */
export const ROLE_LABELS: Record<Role, string> = {
  'school-lead': 'School pastoral lead',
  'liaison-officer': 'School Liaison Officer',
  'lead-professional': 'Lead professional',
  manager: 'Early help manager',
  'front-door-officer': 'Front door officer',
  'data-officer': 'Data officer',
  administrator: 'Administrator',
};

/** Only these search identity in the whole area, and see presence (design: access is need to know). */
export const AREA_WIDE: readonly Role[] = ['front-door-officer', 'data-officer'];
