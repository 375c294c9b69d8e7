import { ORGANISATION_KINDS, type OrganisationKind } from '../organisations/organisations.rules.ts';

/** What somebody does for an organisation. Roles are national words here; a council may show its own label. */
export const ROLES = [
  'school-lead',
  'liaison-officer',
  'lead-professional',
  'manager',
  'front-door-officer',
  'data-officer',
  'administrator',
  'directory-curator',
  'provider',
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
  'directory-curator': 'Directory curator',
  provider: 'Provider of services',
};

/** Only these search identity in the whole area, and see presence (design: access is need to know). */
export const AREA_WIDE: readonly Role[] = ['front-door-officer', 'data-officer'];

/**
 * Where each role is held. What a role may see was agreed for those who do that work: a school whose lead were made a
 * data officer by mistake would find every child of the area (UK GDPR, Article 25: data protection by design).
 */
const HELD_AT: Record<Role, readonly OrganisationKind[]> = {
  'school-lead': ['school'],
  'liaison-officer': ['liaison-team'],
  'lead-professional': ORGANISATION_KINDS,
  manager: ['council-team', 'liaison-team', 'front-door', 'partner'],
  'front-door-officer': ['front-door'],
  'data-officer': ['data-team'],
  administrator: ['council-team'],
  'directory-curator': ['council-team'],
  provider: ['partner'],
};

export const mayBeHeldAt = (role: Role, kind: OrganisationKind): boolean => HELD_AT[role].includes(kind);
