import type { OrganisationKind, Role } from '#modules/access/index.ts';
import { BOROUGH } from './places.ts';

/** Teams of the council and partners, with their accounts. School liaison officers stand with their clusters of schools. */
export const PARTNERS: readonly {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly domain: string;
  readonly accounts: readonly { readonly user: string; readonly role: Role }[];
}[] = [
  {
    key: 'school-liaison',
    name: `${BOROUGH.name} School Liaison Team`,
    kind: 'liaison-team',
    domain: BOROUGH.domain,
    accounts: [{ user: 'liaison.manager', role: 'manager' }],
  },
  {
    key: 'family-help',
    name: `${BOROUGH.name} Family Help Team`,
    kind: 'council-team',
    domain: BOROUGH.domain,
    accounts: [
      { user: 'familyhelp', role: 'lead-professional' },
      { user: 'manager', role: 'manager' },
      { user: 'administrator', role: 'administrator' },
      { user: 'directory', role: 'directory-curator' },
    ],
  },
  {
    key: 'childrens-data',
    name: `${BOROUGH.name} Children’s Data Team`,
    kind: 'data-team',
    domain: BOROUGH.domain,
    accounts: [{ user: 'data', role: 'data-officer' }],
  },
  {
    key: 'nursing',
    name: `${BOROUGH.name} School Nursing`,
    kind: 'partner',
    domain: 'nursing.example',
    accounts: [{ user: 'lead', role: 'lead-professional' }],
  },
  {
    key: 'youth',
    name: 'Paper Lantern Youth Trust',
    kind: 'partner',
    domain: 'paperlantern.example',
    accounts: [
      { user: 'lead', role: 'lead-professional' },
      { user: 'services', role: 'provider' },
    ],
  },
  {
    key: 'housing',
    name: 'Windlass Homes',
    kind: 'partner',
    domain: 'windlasshomes.example',
    accounts: [
      { user: 'lead', role: 'lead-professional' },
      { user: 'services', role: 'provider' },
    ],
  },
];
