import { beforeAll, describe, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { generateBorough } from './borough.ts';
import type { Phase } from './data/published-rates.ts';
import { suspensionsPerPupil } from './suspensions-per-pupil.ts';
import type { Child } from './families.ts';
import type { PupilGroup } from './fit-exclusion-rates.ts';
import type { Suspension } from './suspensions.ts';
import { expectAsPublished, type Made, percentOf, type Published, ratioOf, twice } from './testing/as-published.ts';

// The day after two whole school years.
const borough = generateBorough({ pupils: 45_000, seed: 20, today: getLocalDate('2026-08-31') });

/** One pupil in one school year. The census counts those on roll in January, and what happened to anybody all year. */
type PupilYear = PupilGroup & { phase: Phase; onRoll: boolean; suspensions: Suspension[]; permanent: Suspension[] };

const children: Child[] = [];
const families: { some: number; all: number }[] = [];
const pupilYears: PupilYear[] = [];

function pupilYear({ year, group, enrolments }: Child, i: 0 | 1): PupilYear {
  const { firstDay, lastDay, terms } = borough.years[i];
  const january = terms[1].firstDay;
  const events = enrolments
    .flatMap(({ suspensions }) => suspensions)
    .filter(({ startDate }) => startDate >= firstDay && startDate <= lastDay);
  return {
    ...group,
    year: year - 1 + i,
    phase: year - 1 + i < 7 ? 'primary' : 'secondary',
    onRoll: enrolments.some(({ entry, leaving }) => entry <= january && (!leaving || leaving >= january)),
    suspensions: events.filter(({ category }) => category === 'SUSP'),
    permanent: events.filter(({ category }) => category === 'PERM'),
  };
}

beforeAll(() => {
  for (const district of borough.districts()) {
    for (const family of district.families) {
      children.push(...family.children);
      families.push({
        some: family.children.filter(({ group }) => group.fsm).length,
        all: family.children.length,
      });
    }
  }
  const both = children.flatMap((child) => [pupilYear(child, 0), pupilYear(child, 1)]);
  pupilYears.push(...both.filter(({ year }) => year >= 0 && year <= 11));
});

const roll = (pupils: readonly PupilYear[]): number => pupils.filter(({ onRoll }) => onRoll).length;
const per100 = (pupils: readonly PupilYear[]): Made =>
  ratioOf(pupils.map(({ suspensions, onRoll }) => ({ some: suspensions.length, all: Number(onRoll) })));
const oneOrMore = (pupils: readonly PupilYear[]): Made =>
  percentOf(pupils.filter(({ suspensions }) => suspensions.length > 0).length, roll(pupils));
const excluded = (pupils: readonly PupilYear[]): Made =>
  percentOf(pupils.filter(({ permanent }) => permanent.length > 0).length, roll(pupils));

const inPhase = (phase: string): PupilYear[] => pupilYears.filter((pupil) => pupil.phase === phase);

describe('suspensions and permanent exclusions of a year', () => {
  it('are as many to a hundred pupils as in England 2023/24', () => {
    // Wrong: half as many again; the level of the year before.
    const rates: Published[] = [
      ['primary', 2.27, 3.4],
      ['secondary', 22.61, 18.9],
    ];
    expectAsPublished(rates, (phase) => per100(inPhase(phase)));
  });

  it('are of as many pupils', () => {
    // Wrong: three quarters of them; the level of the year before.
    const rates: Published[] = [
      ['primary', 0.99, 0.75],
      ['secondary', 7.83, 7.12],
    ];
    expectAsPublished(rates, (phase) => oneOrMore(inPhase(phase)));
  });

  it('end the time at a school for as many', () => {
    // Wrong: as many as in all schools together.
    const rates: Published[] = [
      ['primary', 0.032, 0.129],
      ['secondary', 0.253, 0.129],
    ];
    expectAsPublished(rates, (phase) => excluded(inPhase(phase)));
  });
});

type Measure = 'suspensions' | 'oneOrMore';
const LEVELS = {
  primary: { suspensions: 2.27, oneOrMore: 0.99 },
  secondary: { suspensions: 22.61, oneOrMore: 7.83 },
} as const;
const MEASURES = { suspensions: per100, oneOrMore } as const;

/** A group's rate of 2015/16 (SFR35/2017), and another group whose rate would be the wrong one. */
type Ratio = readonly [group: string, rate: number, wrong: string];

/** Holds the groups of a phase's pupils to their rates of 2015/16, raised together to the level of 2023/24. */
function expectRatios(
  phase: Phase,
  measure: Measure,
  groupOf: (pupil: PupilYear) => string,
  ratios: readonly Ratio[],
): void {
  const groups = Map.groupBy(inPhase(phase), groupOf);
  const sum = ratios.reduce((events, [group, rate]) => events + rate * roll(groups.get(group)!), 0);
  const times = (LEVELS[phase][measure] * roll(inPhase(phase))) / sum;
  const today = new Map(ratios.map(([group, rate]) => [group, rate * times]));
  const rates = ratios.map(([group, , wrong]): Published => [group, today.get(group)!, today.get(wrong)!]);
  expectAsPublished(rates, (group) => MEASURES[measure](groups.get(group)!));
}

const senOf = ({ sen }: PupilYear): string => ({ N: 'no SEN', K: 'SEN support', E: 'plan' })[sen];
const fsmOf = ({ fsm }: PupilYear): string => (fsm ? 'free school meals' : 'others');
const yearOf = ({ year }: PupilYear): string => (year === 0 ? 'reception' : `year ${year}`);

describe('between groups of pupils suspensions differ as published', () => {
  it('by SEN, in primary schools', () => {
    expectRatios('primary', 'oneOrMore', senOf, [
      ['no SEN', 1.46, 'SEN support'],
      ['SEN support', 5.93, 'no SEN'],
      ['plan', 6.3, 'no SEN'],
    ]);
  });

  it('by SEN, in secondary schools', () => {
    expectRatios('secondary', 'oneOrMore', senOf, [
      ['no SEN', 3.28, 'SEN support'],
      ['SEN support', 11.01, 'no SEN'],
      ['plan', 10.62, 'no SEN'],
    ]);
    expectRatios('secondary', 'suspensions', senOf, [
      ['no SEN', 6.01, 'SEN support'],
      ['SEN support', 25.33, 'no SEN'],
      ['plan', 24.88, 'no SEN'],
    ]);
  });

  it('by free school meals', () => {
    expectRatios('primary', 'suspensions', fsmOf, [
      ['free school meals', 11.36, 'others'],
      ['others', 3.11, 'free school meals'],
    ]);
    expectRatios('secondary', 'suspensions', fsmOf, [
      ['free school meals', 23.08, 'others'],
      ['others', 6.24, 'free school meals'],
    ]);
    expectRatios('secondary', 'oneOrMore', fsmOf, [
      ['free school meals', 10.09, 'others'],
      ['others', 3.37, 'free school meals'],
    ]);
  });

  it('by year, in primary schools', () => {
    expectRatios('primary', 'oneOrMore', yearOf, [
      ['reception', 0.2, 'year 3'],
      ['year 1', 0.36, 'year 4'],
      ['year 2', 0.45, 'year 5'],
      ['year 3', 0.57, 'year 6'],
      ['year 4', 0.74, 'year 1'],
      ['year 5', 0.93, 'year 2'],
      ['year 6', 1.13, 'year 3'],
    ]);
  });

  it('by year, in secondary schools', () => {
    expectRatios('secondary', 'oneOrMore', yearOf, [
      ['year 7', 3.13, 'year 10'],
      ['year 8', 4.75, 'year 7'],
      ['year 9', 5.87, 'year 7'],
      ['year 10', 6.54, 'year 7'],
      ['year 11', 4.84, 'year 10'],
    ]);
    expectRatios('secondary', 'suspensions', yearOf, [
      ['year 7', 6.82, 'year 10'],
      ['year 8', 10.03, 'year 7'],
      ['year 9', 12.24, 'year 7'],
      ['year 10', 13.11, 'year 7'],
      ['year 11', 8.48, 'year 10'],
    ]);
  });
});

/** Holds a distribution to published numbers. Wrong for each share is twice its odds, or what is said. */
function expectShares(
  published: readonly (readonly [of: string, number: number, wrong?: number])[],
  made: readonly string[],
): void {
  const all = published.reduce((sum, [, number]) => sum + number, 0);
  const rates = published.map(([of, number, wrong]): Published => {
    const share = (100 * number) / all;
    return [of, share, wrong === undefined ? twice(share) : (100 * wrong) / all];
  });
  expectAsPublished(rates, (of) => percentOf(made.filter((each) => each === of).length, made.length));
}

const suspensions = (): Suspension[] => pupilYears.flatMap((pupil) => pupil.suspensions);

describe('a suspended pupil', () => {
  it('has one or many suspensions in a year as in England 2016/17, tilted to the mean of 2023/24', () => {
    const [one, two, three, four, five, ...more] = suspensionsPerPupil(11.31 / 4.04);
    const sum = (shares: readonly number[]): number => shares.reduce((total, share) => total + share, 0);
    const made = pupilYears.map((pupil) => pupil.suspensions.length).filter((number) => number > 0);
    const labels = made.map((number) => (number < 6 ? `${number}` : number < 10 ? '6 to 9' : '10 and more'));
    expectShares(
      [
        ['1', one!],
        ['2', two!],
        ['3', three!],
        ['4', four!],
        ['5', five!],
        ['6 to 9', sum(more.slice(0, 4))],
        ['10 and more', sum(more.slice(4))],
      ],
      labels,
    );
  });
});

describe('a suspension', () => {
  it('lasts as long as in England 2016/17, with the spikes at 5, 10 and 15 days', () => {
    const days = suspensions().map(({ sessions }) => Math.ceil(sessions! / 2));
    // Wrong for a spike is the number beside it. Of 20 days there are too few to tell.
    expectShares(
      [
        ['1 days', 177_900],
        ['2 days', 89_380],
        ['3 days', 52_190],
        ['4 days', 12_530],
        ['5 days', 42_115, 12_530],
        ['6 to 9 days', 1_490 + 770 + 510 + 375],
        ['10 days', 2_375, 375],
        ['15 days', 745, 100],
      ],
      days.filter((day) => day <= 15).map((day) => (day > 5 && day < 10 ? '6 to 9 days' : `${day} days`)),
    );
  });

  it('has its first reason as in England 2015/16, beside persistent disruption, which is named in 51 % as in 2023/24', () => {
    expectShares(
      [
        ['PP', 59_880],
        ['VA', 56_315],
        ['PA', 23_440],
        ['VP', 13_960],
        ['DA', 8_725],
        ['DM', 6_800],
        ['RA', 4_085],
        ['TH', 4_000],
        ['BU', 3_750],
        ['SM', 2_070],
      ],
      // Without what was no reason of its own in 2015/16.
      suspensions().flatMap(({ reasons: [first] }) => (/^(DB|OW|MT|LG|DS)$/.test(first!) ? [] : [first!])),
    );
    const named = suspensions().filter(({ reasons }) => reasons.includes('DB')).length;
    expectAsPublished([['DB', 51, 44]], () => percentOf(named, suspensions().length));
  });

  it('is permanent for persistent disruption in 39 %', () => {
    const permanent = pupilYears.flatMap((pupil) => pupil.permanent);
    const named = permanent.filter(({ reasons }) => reasons.includes('DB')).length;
    expectAsPublished([['DB', 39, 60]], () => percentOf(named, permanent.length));
  });
});

describe('pupils', () => {
  it('have free school meals and SEN as in England 2024/25', () => {
    // Wrong: SEN as with free school meals, or as without.
    expectAsPublished(
      [
        ['SEN support', 14.4, 21.5],
        ['plan', 3.06, 2.4],
      ],
      (of) =>
        percentOf(children.filter(({ group }) => group.sen === (of === 'plan' ? 'E' : 'K')).length, children.length),
    );
    // Of whole families, not of children one by one. Wrong: two points off.
    expectAsPublished([['free school meals', 25.5, 23.5]], () => ratioOf(families));
  });
});
