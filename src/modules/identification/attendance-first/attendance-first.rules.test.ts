import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES, buildMarkTables } from '#modules/education/index.ts';
import { ATTENDANCE_FIRST } from './attendance-first.definition.ts';
import { judge, prepareAttendanceFirst } from './attendance-first.rules.ts';
import { firstDayNeeded, prepareRun } from './attendance-run.rules.ts';
import { layOutDays, newTally, tallyWeeks, type Week } from './day-tally.rules.ts';
import { everyDay, exampleCalendar, weeksOf } from '../testing/attendance-examples.ts';

const tables = buildMarkTables(ATTENDANCE_CODES);

const judgeAsAt = (asAt: string, weeks: readonly Week[]) =>
  prepareAttendanceFirst(ATTENDANCE_FIRST, exampleCalendar, tables, getLocalDate(asAt))(weeks);

describe('persistent and severe absence', () => {
  it.each([
    ['ten sessions of a hundred', everyDay('2025-10-06', '2025-10-10', 'IO'), ['persistent']],
    ['nine of a hundred', { ...everyDay('2025-10-06', '2025-10-09', 'IO'), '2025-10-10': 'I\\' }, []],
    ['49 of a hundred', { ...everyDay('2025-09-03', '2025-10-07', 'II'), '2025-10-07': '/I' }, ['persistent']],
    ['half', everyDay('2025-09-03', '2025-10-07', 'II'), ['severe', 'persistent']],
  ])('are found where a child missed %s', (_, missed, rules) => {
    const { rules: found, facts } = judgeAsAt('2025-11-18', weeksOf('2025-09-01', '2025-11-18', missed));
    expect(facts.year.possible).toBe(100);
    expect(found.filter((rule) => rule !== 'falling')).toEqual(rules);
  });

  it('come with the first and the last day on which the child could have attended', () => {
    const weeks = weeksOf('2025-09-01', '2025-12-12', {
      ...everyDay('2025-09-03', '2025-09-16', 'ZZ'),
      ...everyDay('2025-09-17', '2025-09-26', 'OO'),
      ...everyDay('2025-12-11', '2025-12-12', 'DD'),
    });
    expect(judgeAsAt('2025-12-12', weeks)).toMatchObject({
      rules: ['persistent'],
      facts: {
        academicYear: '2025/26',
        year: { possible: 112, missed: 16, firstDay: '2025-09-17', lastDay: '2025-12-10' },
      },
    });
  });

  it('are not said of a child with fewer than 20 possible sessions', () => {
    const missed = everyDay('2025-09-08', '2025-09-12', 'II');
    expect(judgeAsAt('2025-09-15', weeksOf('2025-09-01', '2025-09-15', missed)).rules).toEqual([]);
    expect(judgeAsAt('2025-09-16', weeksOf('2025-09-01', '2025-09-16', missed)).rules).toEqual([
      'severe',
      'persistent',
    ]);
  });

  it('are not said of a child of whom nothing is known, nor of one who is due elsewhere all year', () => {
    expect(judgeAsAt('2025-12-12', [])).toMatchObject({ rules: [], facts: { year: { possible: 0, firstDay: null } } });
    const elsewhere = weeksOf('2025-09-01', '2025-12-12', everyDay('2025-09-03', '2025-12-12', 'DD'));
    expect(judgeAsAt('2025-12-12', elsewhere).rules).toEqual([]);
  });

  it('look at this academic year alone', () => {
    const missed = everyDay('2025-06-02', '2025-07-22', 'OO');
    const { rules, facts } = judgeAsAt('2025-09-30', weeksOf('2025-04-21', '2025-09-30', missed));
    expect([rules, facts.year.missed]).toEqual([[], 0]);
  });

  it('look no further than the day asked about, in the middle of a week too', () => {
    const weeks = weeksOf('2025-09-01', '2025-12-12', everyDay('2025-11-05', '2025-12-12', 'OO'));
    expect(judgeAsAt('2025-11-05', weeks).facts.year).toMatchObject({ missed: 2, lastDay: '2025-11-05' });
    expect(judgeAsAt('2025-11-09', weeks).facts.year).toMatchObject({ missed: 6, lastDay: '2025-11-07' });
  });

  it('add up the schools of a child who moved, and of one who goes to two', () => {
    const first = weeksOf('2025-09-01', '2025-10-24', everyDay('2025-10-20', '2025-10-24', 'OO'));
    const second = weeksOf('2025-10-20', '2025-12-12', everyDay('2025-10-20', '2025-10-24', 'ZZ'));
    const moved = [...first, ...second].toSorted((a, b) => (a.monday < b.monday ? -1 : 1));
    expect(judgeAsAt('2025-12-12', moved).facts.year).toMatchObject({ possible: 136, missed: 10 });

    const home = weeksOf('2025-11-03', '2025-11-07', { '2025-11-05': 'DD', '2025-11-06': 'II' });
    const other = weeksOf('2025-11-03', '2025-11-07', {
      ...everyDay('2025-11-03', '2025-11-07', 'DD'),
      '2025-11-05': 'O\\',
    });
    expect(judgeAsAt('2025-11-07', [...home, ...other]).facts.year).toMatchObject({ possible: 10, missed: 3 });
  });
});

describe('falling attendance', () => {
  it.each([
    ['10 points lower', 'I\\', ['2025-11-17', '2025-11-24', '2025-12-01', '2025-12-08'], ['falling']],
    ['7.5 points lower', 'I\\', ['2025-11-17', '2025-11-24', '2025-12-01'], []],
  ])('is found from ten points on: %s', (_, marks, days, rules) => {
    const missed = Object.fromEntries(days.map((day) => [day, marks]));
    const { rules: found, facts } = judgeAsAt('2025-12-12', weeksOf('2025-09-01', '2025-12-12', missed));
    expect([facts.recent.possible, facts.earlier.possible, facts.earlier.missed]).toEqual([40, 96, 0]);
    expect(found).toEqual(rules);
  });

  it('is not found in a child who missed as much before', () => {
    const missed = everyDay('2025-09-03', '2025-12-12', 'I\\');
    expect(judgeAsAt('2025-12-12', weeksOf('2025-09-01', '2025-12-12', missed)).rules).toEqual([
      'severe',
      'persistent',
    ]);
  });

  it('compares with the summer term where the year is young', () => {
    const weeks = weeksOf('2025-04-21', '2025-09-26', everyDay('2025-09-22', '2025-09-26', 'II'));
    const { rules, facts } = judgeAsAt('2025-09-26', weeks);
    expect(facts.recent).toMatchObject({ firstDay: '2025-09-03', missed: 10, possible: 36 });
    expect(facts.earlier).toMatchObject({ firstDay: '2025-04-28', lastDay: '2025-07-22', missed: 0 });
    expect(rules).toEqual(['persistent', 'falling']);
  });

  it('is not said of a child with too few sessions in either stretch', () => {
    const joined = { ...everyDay('2025-09-03', '2025-10-24', 'ZZ'), ...everyDay('2025-12-01', '2025-12-12', 'II') };
    const { rules, facts } = judgeAsAt('2025-12-12', weeksOf('2025-09-01', '2025-12-12', joined));
    expect(facts.earlier.possible).toBe(20);
    expect(rules).toEqual(['persistent']);
  });
});

describe('a replay', () => {
  it('counts a child once and judges as at many days, as a run for each day would', () => {
    const weeks = weeksOf('2025-04-21', '2026-03-27', {
      ...everyDay('2025-10-06', '2025-10-24', 'II'),
      ...everyDay('2026-01-12', '2026-03-13', 'OO'),
    });
    const days = ['2025-09-30', '2025-10-24', '2025-12-19', '2026-01-30', '2026-03-27'].map(getLocalDate);
    const grid = layOutDays(firstDayNeeded(ATTENDANCE_FIRST, exampleCalendar, days[0]!), days.at(-1)!, tables);
    const tally = newTally(grid);
    tallyWeeks(grid, weeks, tally);
    const replayed = days.map((day) => judge(prepareRun(ATTENDANCE_FIRST, exampleCalendar, grid, day), tally));
    expect(replayed).toEqual(days.map((day) => judgeAsAt(day, weeks)));
    expect(replayed.map(({ rules }) => rules.join())).toEqual([
      '',
      'persistent,falling',
      'persistent',
      'persistent,falling',
      'persistent',
    ]);
  });
});
