import { beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES, buildMarkTable, countSessions, missedOf, sumSessions } from '#modules/education/index.ts';
import { generateBorough } from './borough.ts';
import type { RollEntry } from './district.ts';
import { ABSENCE_BANDS_TODAY } from './distributions.ts';
import type { Child } from './families.ts';

const borough = generateBorough({ pupils: 6000, seed: 20, today: getLocalDate('2026-11-20') });
const [lastYear] = borough.years;
const table = buildMarkTable(ATTENDANCE_CODES, lastYear.firstDay);

type Enrolled = { phase: 'primary' | 'secondary'; fsm: 'fsm' | 'notFsm'; absence: number };
const enrolled: Enrolled[] = [];
const children: Child[] = [];

/** DfE leaves year 11 out of the second half of the summer term (pupil absence methodology). */
function absenceLastYear({ child, weeks }: RollEntry): number | undefined {
  const last = child.year === 12 ? lastYear.terms[2].halfTerm.firstDay : lastYear.lastDay;
  const counted = weeks.filter(({ monday }) => monday >= '2025-09-01' && monday <= last);
  const sessions = sumSessions(counted.map(({ marks }) => countSessions(table, marks)));
  return sessions.possible === 0 ? undefined : (100 * missedOf(sessions)) / sessions.possible;
}

beforeAll(() => {
  for (const district of borough.districts()) {
    children.push(...district.families.flatMap((family) => family.children));
    for (const { school, entries } of district.rolls()) {
      for (const entry of entries) {
        const absence = absenceLastYear(entry);
        const fsm = entry.child.group.fsm ? 'fsm' : 'notFsm';
        if (absence !== undefined) enrolled.push({ phase: school.phase, fsm, absence });
      }
    }
  }
});

/** Three standard errors of a share, in percentage points. */
const threeErrors = (percent: number, of: number): number => 3 * Math.sqrt((percent * (100 - percent)) / of);

const bandOf = (absence: number): number => Math.min(10, Math.max(0, Math.ceil(absence / 5) - 1));

describe.each(['primary', 'secondary'] as const)('absence in %s schools', (phase) => {
  it.each(['fsm', 'notFsm'] as const)('lies over the published bands (%s)', (fsm) => {
    const group = enrolled.filter((one) => one.phase === phase && one.fsm === fsm);
    for (const [band, published] of ABSENCE_BANDS_TODAY[phase][fsm].entries()) {
      const share = (100 * group.filter(({ absence }) => bandOf(absence) === band).length) / group.length;
      // Half a point more, because sessions are whole numbers.
      const tolerance = threeErrors(published, group.length) + 0.5;
      expect(Math.abs(share - published), `band ${band}: ${share} for ${published}`).toBeLessThan(tolerance);
    }
  });

  it('is severe for as many as in England in 2025', () => {
    const group = enrolled.filter((one) => one.phase === phase);
    const severe = (100 * group.filter(({ absence }) => absence >= 50).length) / group.length;
    const published = { primary: 0.93, secondary: 3.88 }[phase];
    expect(Math.abs(severe - published)).toBeLessThan(threeErrors(published, group.length));
  });
});

/** Pupils of last school year, with suspensions and permanent exclusions in it. */
function suspendedLastYear(phase: 'primary' | 'secondary', of: (child: Child) => boolean = () => true) {
  const pupils = children.filter(
    (child) =>
      of(child) &&
      child.year > 0 &&
      child.year < 8 === (phase === 'primary') &&
      child.enrolments[0]!.entry <= lastYear.lastDay,
  );
  const events = pupils.map(({ enrolments }) => {
    const inYear = enrolments
      .flatMap(({ suspensions }) => suspensions)
      .filter(({ startDate }) => startDate <= lastYear.lastDay);
    return inYear.filter(({ category }) => category === 'SUSP').length;
  });
  const oneOrMore = (100 * events.filter((count) => count > 0).length) / pupils.length;
  return {
    oneOrMore,
    per100: (100 * events.reduce((sum, count) => sum + count, 0)) / pupils.length,
    pupils: pupils.length,
  };
}

describe('suspensions last school year', () => {
  it('come to the level of 2023/24 in primary and secondary schools', () => {
    const primary = suspendedLastYear('primary');
    const secondary = suspendedLastYear('secondary');
    expect(Math.abs(primary.oneOrMore - 0.99)).toBeLessThan(threeErrors(0.99, primary.pupils));
    expect(Math.abs(secondary.oneOrMore - 7.83)).toBeLessThan(threeErrors(7.83, secondary.pupils));
    expect(primary.per100).toBeGreaterThan(1.2);
    expect(primary.per100).toBeLessThan(3.3);
    expect(secondary.per100).toBeGreaterThan(17);
    expect(secondary.per100).toBeLessThan(28);
  });

  it('fall on pupils with SEN support and with free school meals about three times as often', () => {
    const rate = (of: (child: Child) => boolean) => suspendedLastYear('secondary', of).oneOrMore;
    // Published, secondary: 11.01 to 3.28, and 10.09 to 3.37.
    const sen = rate((child) => child.group.sen === 'K') / rate((child) => child.group.sen === 'N');
    const fsm = rate((child) => child.group.fsm) / rate((child) => !child.group.fsm);
    expect(sen).toBeGreaterThan(2.4);
    expect(sen).toBeLessThan(4.6);
    expect(fsm).toBeGreaterThan(2.2);
    expect(fsm).toBeLessThan(4.1);
  });

  it('last one day most often, and five more often than four', () => {
    const all = children.flatMap((child) => child.enrolments.flatMap((enrolment) => enrolment.suspensions));
    const lasting = (days: number) => all.filter(({ sessions }) => sessions === days * 2).length / all.length;
    expect(lasting(1)).toBeGreaterThan(0.35);
    expect(lasting(5)).toBeGreaterThan(lasting(4));
  });

  it('name persistent disruptive behaviour in about half', () => {
    const all = children.flatMap((child) => child.enrolments.flatMap((enrolment) => enrolment.suspensions));
    const named = all.filter(({ reasons }) => reasons.includes('DB')).length / all.length;
    expect(named).toBeGreaterThan(0.44);
    expect(named).toBeLessThan(0.58);
  });
});

describe('free school meals and SEN', () => {
  it('are as common as in England', () => {
    const share = (of: (child: Child) => boolean) => children.filter(of).length / children.length;
    expect(share((child) => child.group.fsm)).toBeCloseTo(0.255, 1);
    expect(share((child) => child.group.sen === 'K')).toBeCloseTo(0.144, 1);
    expect(share((child) => child.group.sen === 'E')).toBeCloseTo(0.03, 1);
  });
});
