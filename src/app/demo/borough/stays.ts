import { type LocalDate, weekday } from '#kernel/local-date.ts';
import type { ExclusionRates, PupilGroup } from './fit-exclusion-rates.ts';
import type { Random } from './random.ts';
import type { SchoolYear } from './school-years.ts';
import type { School } from './schools.ts';

/** One pupil's time at one school of the borough. `leaving` is the last day on roll. */
export type Stay = {
  readonly school: School;
  readonly entry: LocalDate;
  readonly leaving: LocalDate | undefined;
  /** The LAEstab of the school that comes next; empty where it is outside the borough, or there is none. */
  readonly destination: string;
  /** The day of a permanent exclusion from here. */
  readonly excludedOn: LocalDate | undefined;
};

export type SchoolCareer = {
  readonly year: number;
  readonly group: PupilGroup;
  readonly conduct: readonly [number, number];
  readonly primary: School;
  readonly secondary: School;
};

export type Calendar = { readonly years: readonly [SchoolYear, SchoolYear]; readonly today: LocalDate };

/** A pupil in so many changes school in the middle of a school year. */
const MOVES_A_YEAR = 0.035;

const september = (year: number): LocalDate => `${year}-09-01` as LocalDate;

const stay = (school: School, entry: LocalDate, leaving?: LocalDate, destination = ''): Stay => ({
  school,
  entry,
  leaving,
  destination,
  excludedOn: undefined,
});

/** The last Friday of June, when year 11 comes off the roll (DfE, school attendance guidance). */
const lastFridayOfJune = (year: SchoolYear): LocalDate =>
  year.days.findLast(
    (day) => day.slice(5, 7) <= '06' && day.slice(0, 4) === year.lastDay.slice(0, 4) && weekday(day) === 5,
  )!;

/** Reception to year 6 at the primary school, then the secondary school; only what touches the two school years. */
function ordinaryStays({ year, primary, secondary }: SchoolCareer, { years }: Calendar): Stay[] {
  const startYear = Number(years[1].firstDay.slice(0, 4));
  if (year < 7) return [stay(primary, september(startYear - year))];
  if (year === 7) {
    return [
      stay(primary, september(startYear - 7), years[0].lastDay, secondary.laEstab),
      stay(secondary, september(startYear)),
    ];
  }
  const left = year === 12 ? lastFridayOfJune(years[0]) : undefined;
  return [stay(secondary, september(startYear - (year - 7)), left)];
}

const covers = ({ entry, leaving }: Stay, from: LocalDate, to: LocalDate): boolean =>
  entry <= from && (!leaving || leaving >= to);

/** `stays` with one of them cut short, and, where there is another school to go to in time, a stay there. */
function cutShort(
  stays: readonly Stay[],
  at: Stay,
  cut: Stay,
  next: { school: School; entry: LocalDate } | undefined,
): Stay[] {
  const goesOn = next && (!at.leaving || next.entry < at.leaving);
  return stays.flatMap((one) => {
    if (one !== at) return [one];
    if (!goesOn) return [cut];
    return [{ ...cut, destination: next.school.laEstab }, stay(next.school, next.entry, at.leaving, at.destination)];
  });
}

type MoveBy = { career: SchoolCareer; calendar: Calendar; others: readonly School[]; random: Random };

/** A day of the year with room on both sides of it, all of it past; as its place in `days`. */
function dayOfMove(days: readonly LocalDate[], { calendar, random }: MoveBy): number | undefined {
  const past = days.filter((day) => day <= calendar.today).length;
  const at = random.between(12, days.length - 40);
  return at + 30 < past ? at : undefined;
}

/** To another school of the borough, in from outside it, or out of it. */
function moveMidway(stays: readonly Stay[], year: SchoolYear, by: MoveBy): readonly Stay[] {
  const { random } = by;
  const way = (['within', 'in', 'out'] as const)[random.weighted([70, 22, 8])];
  const day = dayOfMove(year.days, by);
  if (day === undefined) return stays;
  const [leaving, entry] = [year.days[day]!, year.days[day + random.between(1, 12)]!];
  const at = stays.find((one) => covers(one, leaving, entry));
  if (!at) return stays;
  if (way === 'in') return [{ ...at, entry }, ...stays.slice(stays.indexOf(at) + 1)];
  const others = by.others.filter((school) => school.phase === at.school.phase && school !== at.school);
  if (way === 'out' || others.length === 0)
    return [...stays.slice(0, stays.indexOf(at)), { ...at, leaving, destination: '' }];
  return cutShort(stays, at, { ...at, leaving }, { school: random.pick(others), entry });
}

/**
 * A permanent exclusion; the pupil stays on roll until it is final, some weeks later, and another school is found after that
 * (School Attendance (Pupil Registration) Regulations 2024, reg. 9).
 */
function excludePermanently(stays: readonly Stay[], year: SchoolYear, by: MoveBy): readonly Stay[] {
  const day = by.random.below(year.days.length - 70);
  const [excludedOn, leaving] = [year.days[day]!, year.days[day + by.random.between(15, 25)]!];
  const entry = year.days[day + by.random.between(36, 60)]!;
  const { today } = by.calendar;
  const at = stays.find((one) => covers(one, excludedOn, leaving));
  if (!at || excludedOn > today) return stays;
  if (leaving > today) return stays.map((one) => (one === at ? { ...one, excludedOn } : one));
  const others = by.others.filter((school) => school.phase === at.school.phase && school !== at.school);
  const found = others.length > 0 && entry <= today ? { school: by.random.pick(others), entry } : undefined;
  return cutShort(stays, at, { ...at, leaving, excludedOn, destination: '' }, found);
}

/** Where a pupil was on roll in the two school years, earliest first. */
export function drawStays(
  career: SchoolCareer,
  calendar: Calendar,
  schools: readonly School[],
  rates: ExclusionRates,
  random: Random,
): readonly Stay[] {
  const by: MoveBy = { career, calendar, others: schools, random };
  let stays: readonly Stay[] = ordinaryStays(career, calendar);
  for (const [i, year] of calendar.years.entries()) {
    const group = { ...career.group, year: career.year - 1 + i };
    if (group.year < 0 || group.year > 11) continue;
    if (career.conduct[i]! < rates('permanent', group)) stays = excludePermanently(stays, year, by);
    else if (random.chance(MOVES_A_YEAR)) stays = moveMidway(stays, year, by);
  }
  return stays;
}
