import { drawAddress } from './addresses.ts';
import type { Tradition } from './data/given-names.ts';
import { FAMILY_STRUCTURES, type FamilyStructure } from './data/family-structures.ts';
import { FSM_SHARE } from './data/published-rates.ts';
import { drawAdult } from './draw-adult.ts';
import { type ChildrensFamily, drawChild } from './draw-child.ts';
import type { Adult, Child, Family, Household, Relationship } from './families.ts';
import { drawSurname, drawTradition, type Sex } from './names.ts';
import { type Random, randomFor } from './random.ts';
import type { Cluster } from './schools.ts';
import type { Setting } from './setting.ts';

/** A child of another family whose name the first child of this one is to have. */
export type Namesake = {
  readonly tradition: Tradition;
  readonly surname: string;
  readonly forename: string;
  readonly sex: Sex;
  readonly year: number;
};

/** Free school meals in the three wards of a town, from the one where money is shortest. */
const WARDS = [1.45, 1, 0.55] as const;

const STRUCTURE_WEIGHTS = FAMILY_STRUCTURES.map(({ perThousand }) => perThousand);
/** Free school meals of a family of two parents in a ward like the whole borough, such that all come to the published share. */
const FSM_OF_TWO_PARENTS =
  FSM_SHARE /
  (FAMILY_STRUCTURES.reduce((sum, { perThousand, fsm }) => sum + perThousand * fsm, 0) /
    STRUCTURE_WEIGHTS.reduce((sum, weight) => sum + weight, 0));

/** Siblings fall towards the middle years: first children more often at the ends, so that all years are about as large. */
const FIRST_YEARS = [1.4, 1.3, 1.1, 1, 1, 1, 0.9, 1, 1, 1, 1.1, 1.3, 1.4] as const;

/** The years of the family's children between reception and last summer's leavers, youngest last; twins stand twice. */
function drawYears(first: number, random: Random): number[] {
  const wanted = 1 + random.weighted([52, 36, 10, 2]);
  const years = [first];
  if (wanted > 1 && random.chance(0.035)) years.push(first);
  for (let tries = 0; years.length < wanted && tries < 6; tries++) {
    const year = random.pick(years) + random.pick(AGE_GAPS);
    if (isOfSchoolAge(year) && !years.includes(year)) years.push(year);
  }
  return years.sort((a, b) => b - a);
}

const AGE_GAPS = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5] as const;
const isOfSchoolAge = (year: number): boolean => year >= 0 && year <= 12;

/** Both parents' surnames, with a hyphen, for one family in twenty. */
const drawChildrensSurname = (tradition: Tradition, random: Random): string => {
  const surname = drawSurname(tradition, random);
  return random.chance(0.05) ? `${surname}-${drawSurname(tradition, random)}` : surname;
};

function drawHouseholds(
  key: string,
  { cluster, ward, structure }: Home,
  adults: readonly Adult[],
  childKeys: readonly string[],
  random: Random,
): Household[] {
  return (['first', 'second'] as const).flatMap((place, i) => {
    const members = adults.filter((_, at) => structure.adults[at]!.home === place);
    if (members.length === 0) return [];
    const near = place === 'first' ? ward : random.below(WARDS.length);
    const address = drawAddress(cluster.index, cluster.town, near, random);
    return [{ key: `${key}-h${i + 1}`, address, adultKeys: members.map((adult) => adult.key), childKeys }];
  });
}

const relationshipsOf = (
  structure: FamilyStructure,
  adults: readonly Adult[],
  homes: readonly Household[],
): Relationship[] =>
  structure.adults.map(({ kind, parentalResponsibility }, i) => ({
    adultKey: adults[i]!.key,
    kind,
    parentalResponsibility,
    householdKey: homes.find((home) => home.adultKeys.includes(adults[i]!.key))?.key,
  }));

type Home = { readonly cluster: Cluster; readonly ward: number; readonly structure: FamilyStructure };

function drawChildrensFamily(
  setting: Setting,
  key: string,
  home: Home,
  random: Random,
  namesake?: Namesake,
): ChildrensFamily {
  const { cluster, ward, structure } = home;
  const tradition = namesake?.tradition ?? drawTradition(random);
  return {
    key,
    tradition,
    surname: namesake?.surname ?? drawChildrensSurname(tradition, random),
    stepSurname: structure.adults.some(({ kind }) => kind === 'stepfather') ? drawSurname(tradition, random) : '',
    fsm: random.chance(FSM_OF_TWO_PARENTS * WARDS[ward]! * structure.fsm),
    trouble: random.normal(),
    setApartDays: random.chance(0.06),
    primary: cluster.primaries[random.chance(0.8) ? ward : random.below(WARDS.length)]!,
    secondary: random.chance(0.85) ? cluster.secondary : random.pick(setting.clusters).secondary,
  };
}

/** The first child may be a namesake; of two of one year, the second is the first's twin. */
function drawChildren(
  setting: Setting,
  family: ChildrensFamily,
  years: readonly number[],
  namesake?: Namesake,
): Child[] {
  const children: Child[] = [];
  for (const [i, year] of years.entries()) {
    const twin = children.find((child) => child.year === year);
    const alike = i === 0 ? namesake : undefined;
    children.push(
      drawChild(setting, family, {
        number: i + 1,
        year,
        birthDate: twin?.birthDate,
        siblings: children.map((child) => child.forename),
        forename: alike?.forename,
        sex: alike?.sex,
      }),
    );
  }
  return children;
}

/** The family of that number in its district, with at most `places` children. */
export function drawFamily(setting: Setting, number: number, places: number, namesake?: Namesake): Family {
  const key = `f${setting.district}-${number}`;
  const random = randomFor(setting.seed, 'family', key);
  const cluster = random.pick(setting.clusters);
  const structure = FAMILY_STRUCTURES[random.weighted(STRUCTURE_WEIGHTS)]!;
  const home: Home = { cluster, ward: random.below(WARDS.length), structure };
  const family = drawChildrensFamily(setting, key, home, random, namesake);
  const years = drawYears(namesake?.year ?? random.weighted(FIRST_YEARS), random).slice(0, places);
  const children = drawChildren(setting, family, years, namesake);
  const adults = structure.adults.map((role, i) => {
    const surname = role.kind === 'stepfather' ? family.stepSurname : family.surname;
    return drawAdult(`${key}-a${i + 1}`, role, family.tradition, surname, random);
  });
  const households = drawHouseholds(
    key,
    home,
    adults,
    children.map((child) => child.key),
    random,
  );
  return {
    key,
    tradition: family.tradition,
    surname: family.surname,
    adults,
    relationships: relationshipsOf(structure, adults, households),
    households,
    children,
  };
}
