/** What holds work: a school, a provider, one council team; never the council as a whole. */
export const ORGANISATION_KINDS = [
  'school',
  'council-team',
  'liaison-team',
  'front-door',
  'data-team',
  'partner',
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** How each kind is called on the screen. */
export const KIND_LABELS: Record<OrganisationKind, string> = {
  school: 'School',
  'council-team': 'Council team',
  'liaison-team': 'School liaison team',
  'front-door': 'Front door',
  'data-team': 'Data team',
  partner: 'Partner',
};
