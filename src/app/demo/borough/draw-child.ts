import { addDays, daysBetween, type LocalDate } from '#kernel/local-date.ts';
import type { Tradition } from './data/given-names.ts';
import { BOYS_SHARE, SEN_NEEDS, SEN_PROVISIONS, SEN_SHARES, type SenProvision } from './data/published-rates.ts';
import { absenceRateAt } from './absence-bands.ts';
import { drawEnrolments } from './draw-enrolments.ts';
import type { Child, Pattern } from './families.ts';
import type { PupilGroup } from './fit-exclusion-rates.ts';
import { drawName, drawSex, type Name, type Sex } from './names.ts';
import { normalShareBelow, type Random, randomFor } from './random.ts';
import type { School } from './schools.ts';
import type { Setting } from './setting.ts';
import { drawStays } from './stays.ts';

/** What the children of a family have in common. */
export type ChildrensFamily = {
  readonly key: string;
  readonly tradition: Tradition;
  readonly surname: string;
  /** The name that children of a stepfather may be called by; empty where there is none. */
  readonly stepSurname: string;
  readonly fsm: boolean;
  /** How hard the family has it, from the standard normal distribution; siblings' absence has some of it in common. */
  readonly trouble: number;
  readonly setApartDays: boolean;
  readonly primary: School;
  readonly secondary: School;
};

/** What is settled before a child is drawn. `year`: 0 is reception, 12 has left. */
export type Birth = {
  readonly number: number;
  readonly year: number;
  /** The forenames that are taken. */
  readonly siblings: readonly string[];
  readonly birthDate?: LocalDate | undefined;
  readonly forename?: string | undefined;
  readonly sex?: Sex | undefined;
};

const day = (year: number, monthAndDay: string): LocalDate => `${year}-${monthAndDay}` as LocalDate;

/** A birthday between 1 September and 31 August: a child is four when reception begins. */
function drawBirthDate(year: number, startYear: number, random: Random): LocalDate {
  const from = day(startYear - year - 5, '09-01');
  return addDays(from, random.below(daysBetween(from, day(startYear - year - 4, '09-01'))));
}

/** Sex is drawn first; then SEN, such that boys have their published share of it. */
function drawSen(fsm: boolean, sex: Sex, random: Random): SenProvision {
  const weights = SEN_SHARES[fsm ? 'fsm' : 'notFsm'].map((share, i) => {
    const boys = BOYS_SHARE[SEN_PROVISIONS[i]!];
    return share * (sex === 'M' ? boys : 1 - boys);
  });
  return SEN_PROVISIONS[random.weighted(weights)]!;
}

const drawNeed = (random: Random): string => SEN_NEEDS[random.weighted(SEN_NEEDS.map(({ pupils }) => pupils))]!.need;

/** Two draws that share `common`, one for each school year, each from the standard normal distribution. */
function drawTwoYears(common: number, shared: number, random: Random): [number, number] {
  const own = Math.sqrt(1 - shared);
  return [common + own * random.normal(), common + own * random.normal()];
}

/** Part-time timetables, of those who miss more than 15 %; lateness, as a share of mornings. */
const PART_TIME = { primary: 0.22, secondary: 0.175 } as const;
const LATENESS = { primary: 0.012, secondary: 0.028 } as const;

function drawPattern(group: PupilGroup, { trouble, setApartDays }: ChildrensFamily, random: Random): Pattern {
  const own = random.normal();
  const places = drawTwoYears(0.45 * trouble + 0.7 * own, 0.45 ** 2 + 0.7 ** 2, random).map(normalShareBelow);
  const conduct = drawTwoYears(0.7 * own + 0.4 * random.normal(), 0.7 ** 2 + 0.4 ** 2, random);
  const phases = [group.year - 1, group.year].map((year) => (year < 7 ? 'primary' : 'secondary'));
  const absence = places.map((place, i) => absenceRateAt(place, phases[i]!, group.fsm)) as [number, number];
  const falling = random.chance(0.015) && absence[1] < 0.1;
  return {
    absence,
    conduct: conduct.map((z) => 1 - normalShareBelow(z)) as [number, number],
    falling,
    partTime: absence.map((rate, i) => rate > 0.15 && random.chance(PART_TIME[phases[i]!])) as [boolean, boolean],
    lateness: -Math.log(1 - random.next()) * LATENESS[phases[1]!] * (1 + 3 * absence[1]),
    setApartDays,
  };
}

/** Permanent UPNs are given by the first school in England; some have an older one, or began with a temporary one. */
function drawUpns(
  setting: Setting,
  first: School,
  startedIn: number,
  random: Random,
): { upn: string; formerUpns: string[] } {
  const { upns } = setting;
  const give = () =>
    random.chance(0.06) ? upns.giveElsewhere(startedIn, random) : upns.give(first.laEstab, startedIn);
  if (!random.chance(0.015)) return { upn: give(), formerUpns: [] };
  const former = random.chance(0.5)
    ? upns.giveTemporary(first.laEstab, startedIn)
    : upns.giveElsewhere(startedIn, random);
  return { upn: give(), formerUpns: [former] };
}

/** No two children of a family have one forename. */
function drawOwnName(
  { tradition, surname }: ChildrensFamily,
  sex: Sex,
  { forename, siblings }: Birth,
  random: Random,
): Name {
  for (;;) {
    const name = drawName(tradition, sex, surname, random);
    if (forename !== undefined) return { ...name, forename };
    if (!siblings.includes(name.forename)) return name;
  }
}

export function drawChild(setting: Setting, family: ChildrensFamily, birth: Birth): Child {
  const key = `${family.key}-c${birth.number}`;
  const random = randomFor(setting.seed, 'child', key);
  const startYear = Number(setting.years[1].firstDay.slice(0, 4));
  const sex = birth.sex ?? drawSex(random);
  const name = drawOwnName(family, sex, birth, random);
  const sen = drawSen(family.fsm, sex, random);
  const group: PupilGroup = { fsm: family.fsm, sen, need: sen === 'N' ? '' : drawNeed(random), sex, year: birth.year };
  const pattern = drawPattern(group, family, randomFor(setting.seed, 'pattern', key));
  const { primary, secondary } = family;
  const career = { year: birth.year, group, conduct: pattern.conduct, primary, secondary };
  const stays = drawStays(career, setting, setting.schools, setting.rates, randomFor(setting.seed, 'stays', key));
  const person = {
    ...name,
    key,
    sex,
    preferredSurname: family.stepSurname && random.chance(0.25) ? family.stepSurname : '',
    birthDate: birth.birthDate ?? drawBirthDate(birth.year, startYear, random),
    ...drawUpns(setting, primary, startYear - birth.year, random),
  };
  return {
    ...person,
    year: birth.year,
    group,
    pattern,
    enrolments: drawEnrolments(setting, person, pattern, group, stays),
  };
}
