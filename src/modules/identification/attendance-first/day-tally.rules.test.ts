import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getLocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES, buildMarkTables, countSessions, markTableOn, missedOf } from '#modules/education/index.ts';
import { daysBefore, daysUpTo, layOutDays, newTally, tallyWeeks } from './day-tally.rules.ts';

const tables = buildMarkTables(ATTENDANCE_CODES);
const grid = layOutDays(getLocalDate('2024-07-17'), getLocalDate('2024-09-05'), tables);

describe('a grid of days', () => {
  it('begins and ends with whole weeks', () => {
    expect([grid.mondays[0], grid.mondays.at(-1), grid.days.length]).toEqual(['2024-07-15', '2024-09-02', 40]);
  });

  it.each([
    ['2024-07-15', 0, 1],
    ['2024-07-19', 4, 5],
    ['2024-07-20', 5, 5],
    ['2024-07-21', 5, 5],
    ['2024-07-22', 5, 6],
  ])('has on %s %d weekdays before and %d with that day', (date, before, upTo) => {
    expect([daysBefore(grid, getLocalDate(date)), daysUpTo(grid, getLocalDate(date))]).toEqual([before, upTo]);
  });

  it('does not reach days outside it', () => {
    expect(() => daysBefore(grid, getLocalDate('2024-07-14'))).toThrow(RangeError);
    expect(() => daysUpTo(grid, getLocalDate('2024-09-09'))).toThrow(RangeError);
  });
});

describe('a tally', () => {
  it('reads each week by the codes in force: an interview was attended until August 2024, and is absence since', () => {
    const tally = newTally(grid);
    const weeks = [
      { monday: getLocalDate('2024-07-08'), marks: 'OOOOOOOOOO' },
      { monday: getLocalDate('2024-07-15'), marks: 'JJ--------' },
      { monday: getLocalDate('2024-09-02'), marks: 'jj--------' },
    ];
    tallyWeeks(grid, weeks, tally);
    expect([tally.possible.at(5), tally.missed.at(5)]).toEqual([2, 0]);
    expect([tally.possible.at(-1), tally.missed.at(-1)]).toEqual([4, 2]);
  });

  it('holds what counting the strings themselves gives, whoever was counted before', () => {
    const char = fc.constantFrom(...ATTENDANCE_CODES.map((code) => code.char), '-');
    const week = fc.record({
      monday: fc.integer({ min: -1, max: 9 }).map((n) => addDays(getLocalDate('2024-07-15'), n * 7)),
      marks: fc.string({ unit: char, minLength: 10, maxLength: 10 }),
    });
    const tally = newTally(grid);
    fc.assert(
      fc.property(fc.array(week, { maxLength: 12 }), fc.array(week, { maxLength: 12 }), (here, there) => {
        const weeks = [here, there].flatMap((school) => school.toSorted((a, b) => (a.monday < b.monday ? -1 : 1)));
        tallyWeeks(grid, weeks, tally);
        const inGrid = weeks.filter(({ monday }) => grid.mondays.includes(monday));
        const counted = inGrid.map(({ monday, marks }) => countSessions(markTableOn(tables, monday), marks));
        expect(tally.possible.at(-1)).toBe(counted.reduce((sum, each) => sum + each.possible, 0));
        expect(tally.missed.at(-1)).toBe(counted.reduce((sum, each) => sum + missedOf(each), 0));
      }),
    );
  });
});
