import { beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES, buildMarkTable, countSessions, missedOf } from '#modules/education/index.ts';
import { generateBorough } from './borough.ts';
import { ABSENCE_BANDS, type Phase } from './data/published-rates.ts';
import type { RollEntry } from './district.ts';
import { ABSENCE_BANDS_TODAY } from './absence-bands.ts';
import { expectAsPublished, percentOf, type Published, ratioOf, twice } from './testing/as-published.ts';

const borough = generateBorough({ pupils: 15_000, seed: 20, today: getLocalDate('2026-11-20') });
const [lastYear] = borough.years;
const table = buildMarkTable(ATTENDANCE_CODES, lastYear.firstDay);

type Enrolled = { phase: Phase; fsm: 'fsm' | 'notFsm'; marks: string; missed: number; possible: number };
const enrolled: Enrolled[] = [];

/** DfE leaves year 11 out of the second half of the summer term (pupil absence methodology). */
function marksOfLastYear({ child, weeks }: RollEntry): string {
  const last = child.year === 12 ? lastYear.terms[2].halfTerm.firstDay : lastYear.lastDay;
  const counted = weeks.filter(({ monday }) => monday >= '2025-09-01' && monday <= last);
  return counted.map(({ marks }) => marks).join('');
}

beforeAll(() => {
  for (const district of borough.districts()) {
    for (const { school, entries } of district.rolls()) {
      for (const entry of entries) {
        const marks = marksOfLastYear(entry);
        const sessions = countSessions(table, marks);
        const [missed, possible] = [missedOf(sessions), sessions.possible];
        const fsm = entry.child.group.fsm ? 'fsm' : 'notFsm';
        if (possible > 0) enrolled.push({ phase: school.phase, fsm, marks, missed, possible });
      }
    }
  }
});

const inPhase = (phase: string): Enrolled[] => enrolled.filter((one) => one.phase === phase);
const percentWho = (missAtLeast: number) => (phase: string) => {
  const all = inPhase(phase);
  return percentOf(all.filter(({ missed, possible }) => missed >= missAtLeast * possible).length, all.length);
};

describe('absence last school year', () => {
  it('is as much of all possible sessions as in England', () => {
    // Wrong: what the bands of 2022/23 come to where pupils lie evenly in them.
    const rates: Published[] = [
      ['primary', 5.28, 6.4],
      ['secondary', 8.49, 9.8],
    ];
    expectAsPublished(rates, (phase) =>
      ratioOf(inPhase(phase).map(({ missed, possible }) => ({ some: missed, all: possible }))),
    );
  });

  it('is persistent for as many', () => {
    // Wrong: a sixth more.
    const rates: Published[] = [
      ['primary', 13.77, 16.1],
      ['secondary', 23.77, 27.7],
    ];
    expectAsPublished(rates, percentWho(0.1));
  });

  it('is severe for as many', () => {
    // Wrong: as many as in all schools together.
    const rates: Published[] = [
      ['primary', 0.93, 2.39],
      ['secondary', 3.88, 2.39],
    ];
    expectAsPublished(rates, percentWho(0.5));
  });
});

// Suspensions are a reason too: how many sessions they take follows from their number and length.
describe('the reasons for absence last school year', () => {
  const CHARS: Record<string, string> = {
    illness: 'I',
    unauthorised: 'O',
    late: 'U',
    'part-time': 'd',
  };
  const percentOfSessions = (phase: Phase) => (of: string) => {
    const all = inPhase(phase);
    return ratioOf(all.map(({ marks, possible }) => ({ some: marks.split(CHARS[of]!).length - 1, all: possible })));
  };

  it('are as in England in primary schools', () => {
    // Wrong: as in secondary schools.
    const rates: Published[] = [
      ['illness', 2.79, 3.63],
      ['unauthorised', 0.794, 2.608],
      ['late', 0.169, 0.296],
      ['part-time', 0.167, 0.321],
    ];
    expectAsPublished(rates, percentOfSessions('primary'));
  });

  it('are as in England in secondary schools', () => {
    // Wrong: as in primary schools.
    const rates: Published[] = [
      ['illness', 3.63, 2.79],
      ['unauthorised', 2.608, 0.794],
      ['late', 0.296, 0.169],
      ['part-time', 0.321, 0.167],
    ];
    expectAsPublished(rates, percentOfSessions('secondary'));
  });
});

/** Bands of five points, the higher ones together: 0 to 5, 5 to 10, 10 to 15, 15 to 20, 20 to 50, and more. */
const BANDS = ['0–5 %', '5–10 %', '10–15 %', '15–20 %', '20–50 %', 'more than 50 %'];
const bandOf = ({ missed, possible }: Enrolled): number => {
  const band = Math.max(0, Math.ceil((missed * 20) / possible) - 1);
  return band < 4 ? band : band < 10 ? 4 : 5;
};
const together = (shares: readonly number[]): number[] => [
  ...shares.slice(0, 4),
  shares.slice(4, 10).reduce((sum, share) => sum + share, 0),
  shares[10]!,
];

describe.each([
  ['primary', 'fsm'],
  ['primary', 'notFsm'],
  ['secondary', 'fsm'],
  ['secondary', 'notFsm'],
] as const)('absence in %s schools (%s)', (phase, fsm) => {
  it('lies over the bands', () => {
    const group = inPhase(phase).filter((one) => one.fsm === fsm);
    const shares = together(ABSENCE_BANDS_TODAY[phase][fsm]);
    const rates = shares.map((share, band): Published => [BANDS[band]!, share, twice(share)]);
    expectAsPublished(rates, (of) =>
      percentOf(group.filter((one) => bandOf(one) === BANDS.indexOf(of)).length, group.length),
    );
  });

  it('has those of 10 to 50 % in the proportions of 2022/23, and of the others no more than a third more or less', () => {
    const times = ABSENCE_BANDS_TODAY[phase][fsm].map((share, band) => share / ABSENCE_BANDS[phase][fsm][band]!);
    for (const band of [3, 4, 5, 6, 7, 8, 9]) expect(times[band]).toBeCloseTo(times[2]!, 6);
    expect(times.slice(0, 3).filter((time) => time < 0.75 || time > 1.33)).toEqual([]);
  });
});
