import { BOROUGH } from './data/places.ts';
import type { OrganisationKind, Role } from '#modules/access/index.ts';
import { PARTNERS } from './data/partners.ts';
import { schoolPhone } from './addresses.ts';
import { drawName, drawSex, drawSurname, drawTradition, type Name } from './names.ts';
import { randomFor } from './random.ts';
import type { Cluster, School } from './schools.ts';

/** What holds work: a school, one team of the council, a partner. A school's key is that of the school. */
export type Organisation = {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly phone: string;
  readonly domain: string;
};

/** An account. `userName` is also the mail address; `schoolKeys` are the schools that a liaison officer looks after. */
export type Worker = {
  readonly userName: string;
  readonly forename: string;
  readonly surname: string;
  readonly role: Role;
  readonly organisationKey: string;
  readonly schoolKeys: readonly string[];
};

const schoolOrganisation = ({ key, name, phone, domain }: School): Organisation => ({
  key,
  name,
  kind: 'school',
  phone,
  domain,
});

export const listOrganisations = (schools: readonly School[]): Organisation[] => [
  ...schools.map(schoolOrganisation),
  ...PARTNERS.map(({ key, name, kind, domain }, i) => ({ key, name, kind, phone: schoolPhone(900 + i), domain })),
];

function nameOf(seed: number, userName: string): Name {
  const random = randomFor(seed, 'worker', userName);
  const tradition = drawTradition(random);
  return drawName(tradition, drawSex(random), drawSurname(tradition, random), random);
}

/** One account for each role in every organisation that has it. */
export function listWorkers(seed: number, clusters: readonly Cluster[]): Worker[] {
  const worker = (
    userName: string,
    role: Role,
    organisationKey: string,
    schoolKeys: readonly string[] = [],
  ): Worker => {
    const { forename, surname } = nameOf(seed, userName);
    return { userName, forename, surname, role, organisationKey, schoolKeys };
  };
  return [
    ...clusters.flatMap(({ key, secondary, primaries }) => {
      const schools = [secondary, ...primaries];
      const keys = schools.map((school) => school.key);
      return [
        ...schools.map((school) => worker(`lead@${school.domain}`, 'school-lead', school.key, [school.key])),
        worker(`liaison.${key}@${BOROUGH.domain}`, 'liaison-officer', 'school-liaison', keys),
      ];
    }),
    ...PARTNERS.flatMap(({ key, domain, accounts }) =>
      accounts.map(({ user, role }) => worker(`${user}@${domain}`, role, key)),
    ),
  ];
}
