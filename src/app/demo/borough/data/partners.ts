import { BOROUGH } from './places.ts';

export type OrganisationKind = 'school' | 'council-team' | 'health' | 'charity' | 'housing';

export type WorkerRole =
  | 'school-lead'
  | 'school-liaison-officer'
  | 'lead-professional'
  | 'early-help-manager'
  | 'data-officer'
  | 'administrator';

/** Teams of the council and partners, with their accounts. School liaison officers stand with their clusters of schools. */
export const PARTNERS: readonly {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly domain: string;
  readonly accounts: readonly { readonly user: string; readonly role: WorkerRole }[];
}[] = [
  {
    key: 'school-liaison',
    name: `${BOROUGH.name} School Liaison Team`,
    kind: 'council-team',
    domain: BOROUGH.domain,
    accounts: [],
  },
  {
    key: 'family-help',
    name: `${BOROUGH.name} Family Help Team`,
    kind: 'council-team',
    domain: BOROUGH.domain,
    accounts: [
      { user: 'familyhelp', role: 'lead-professional' },
      { user: 'manager', role: 'early-help-manager' },
    ],
  },
  {
    key: 'childrens-data',
    name: `${BOROUGH.name} Children’s Data Team`,
    kind: 'council-team',
    domain: BOROUGH.domain,
    accounts: [
      { user: 'data', role: 'data-officer' },
      { user: 'administrator', role: 'administrator' },
    ],
  },
  {
    key: 'nursing',
    name: `${BOROUGH.name} School Nursing`,
    kind: 'health',
    domain: 'nursing.example',
    accounts: [{ user: 'lead', role: 'lead-professional' }],
  },
  {
    key: 'youth',
    name: 'Paper Lantern Youth Trust',
    kind: 'charity',
    domain: 'paperlantern.example',
    accounts: [{ user: 'lead', role: 'lead-professional' }],
  },
  {
    key: 'housing',
    name: 'Windlass Homes',
    kind: 'housing',
    domain: 'windlasshomes.example',
    accounts: [{ user: 'lead', role: 'lead-professional' }],
  },
];
