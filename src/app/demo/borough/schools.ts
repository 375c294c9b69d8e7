import type { LocalDate } from '#kernel/local-date.ts';
import {
  BOROUGH,
  PRIMARY_KINDS,
  SCHOOL_BACKS,
  SCHOOL_FRONTS,
  SECONDARY_KINDS,
  TOWNS,
  WARD_ENDS,
} from './data/places.ts';
import type { Phase } from './data/published-rates.ts';
import { addressOn, type Address, schoolPhone } from './addresses.ts';
import { type Random, randomFor, shuffled } from './random.ts';
import type { SchoolYear } from './school-years.ts';

/** A school of the borough. `key` names it in this data and in its mail domain; `laEstab` is LA and establishment. */
export type School = {
  readonly key: string;
  readonly urn: string;
  readonly establishmentNumber: string;
  readonly laEstab: string;
  readonly name: string;
  readonly phase: Phase;
  readonly clusterKey: string;
  readonly address: Address;
  readonly phone: string;
  readonly domain: string;
  /** Days for staff only, of both school years. */
  readonly insetDays: readonly LocalDate[];
  /** Days on which the whole school had to close unexpectedly (code Y4). */
  readonly closedDays: readonly LocalDate[];
};

/** A town: one secondary school and the primary schools around it, one in each ward. */
export type Cluster = {
  readonly key: string;
  readonly index: number;
  readonly town: string;
  readonly wards: readonly string[];
  readonly secondary: School;
  readonly primaries: readonly School[];
};

/** One secondary and three primaries to about 2,000 pupils in reception to year 11. */
const PUPILS_IN_A_CLUSTER = 2000;

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '');

/**
 * The five INSET days of a year: the first of the autumn and spring terms for all, three others as each school likes
 * among the days beside half terms.
 */
function insetDaysOf(year: SchoolYear, random: Random): LocalDate[] {
  const [autumn, spring, summer] = year.terms;
  const before = (date: LocalDate) => year.days.findLast((day) => day < date)!;
  const after = (date: LocalDate) => year.days.find((day) => day > date)!;
  const besideHalfTerms = [autumn, spring, summer].flatMap((term) => [
    before(term.halfTerm.firstDay),
    after(term.halfTerm.lastDay),
  ]);
  const springStart = year.days.find((day) => day >= spring.firstDay)!;
  return [year.firstDay, springStart, ...shuffled(random, besideHalfTerms).slice(0, 3)];
}

function makeSchool(
  seed: number,
  years: readonly SchoolYear[],
  place: { phase: Phase; serial: number; stem: string; kind: string; clusterKey: string; address: Address },
): School {
  const random = randomFor(seed, 'school', place.stem);
  const insetDays = years.flatMap((year) => insetDaysOf(year, random));
  const openDays = years.flatMap((year) => year.days).filter((day) => !insetDays.includes(day));
  const key = slug(place.stem);
  const establishmentNumber = String((place.phase === 'primary' ? 2001 : 4001) + place.serial);
  return {
    key,
    urn: String((place.phase === 'primary' ? 990_001 : 995_001) + place.serial),
    establishmentNumber,
    laEstab: BOROUGH.laNumber + establishmentNumber,
    name: `${place.stem} ${place.kind}`,
    phase: place.phase,
    clusterKey: place.clusterKey,
    address: place.address,
    phone: schoolPhone(place.phase === 'primary' ? place.serial : 500 + place.serial),
    domain: `${key}.example`,
    insetDays,
    closedDays: random.chance(0.3) ? [random.pick(openDays)] : [],
  };
}

const townOf = (index: number): string => (index < TOWNS.length ? '' : 'New ') + TOWNS[index % TOWNS.length]!;

/** The schools for a borough of so many pupils, in clusters. */
export function makeClusters(seed: number, pupils: number, years: readonly SchoolYear[]): Cluster[] {
  const stems = shuffled(
    randomFor(seed, 'school names'),
    SCHOOL_FRONTS.flatMap((front) => SCHOOL_BACKS.map((back) => front + back)),
  );
  const random = randomFor(seed, 'school kinds');
  return Array.from({ length: Math.max(1, Math.round(pupils / PUPILS_IN_A_CLUSTER)) }, (_, index) => {
    const town = townOf(index);
    const key = slug(town);
    const make = (phase: Phase, serial: number, ward: number, kinds: readonly string[]) =>
      makeSchool(seed, years, {
        phase,
        serial,
        stem: stems.pop()!,
        kind: random.pick(kinds),
        clusterKey: key,
        address: addressOn({ cluster: index, town, ward, street: random.below(40) }, ''),
      });
    return {
      key,
      index,
      town,
      wards: WARD_ENDS.map((end) => `${town} ${end}`),
      secondary: make('secondary', index, 1, SECONDARY_KINDS),
      primaries: WARD_ENDS.map((_, ward) => make('primary', index * WARD_ENDS.length + ward, ward, PRIMARY_KINDS)),
    };
  });
}
