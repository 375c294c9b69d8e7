import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES, NO_MARK } from '../codes/attendance-codes.ts';
import {
  absencePercent,
  attendancePercent,
  attendedIn,
  buildMarkTable,
  buildMarkTables,
  countSessions,
  isPersistent,
  isSevere,
  markTableOn,
  packSessions,
  possibleIn,
  sumSessions,
} from './attendance.rules.ts';

const now = buildMarkTable(ATTENDANCE_CODES, getLocalDate('2025-09-01'));
const before2024 = buildMarkTable(ATTENDANCE_CODES, getLocalDate('2023-09-01'));

const charOf = (code: string): string => ATTENDANCE_CODES.find((row) => row.code === code)!.char;

/** A string of marks from codes with spaces between, as registers print them. */
const marks = (codes: string): string => codes.split(' ').map(charOf).join('');

describe('the codes', () => {
  it('have each one printable character of their own, none of them the one for no mark', () => {
    const chars = ATTENDANCE_CODES.map((row) => row.char);
    expect(new Set(chars).size).toBe(chars.length);
    expect(chars.every((char) => /^[!-~]$/.test(char) && char !== NO_MARK)).toBe(true);
  });

  it('of one character are their own character', () => {
    const ofOne = ATTENDANCE_CODES.filter(({ code }) => code.length === 1);
    expect(ofOne.map(({ char }) => char)).toEqual(ofOne.map(({ code }) => code));
  });

  it.each([
    ['attended', '/ B K L P V W \\'],
    ['authorised', 'C C1 C2 E I J1 M R S T'],
    ['unauthorised', 'G N O U'],
    ['left out', '# D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z'],
  ])('since August 2024 that are %s: %s', (counted, codes) => {
    expect(codesCounted(counted, getLocalDate('2024-08-19'))).toBe(codes);
  });

  it.each([
    ['attended', '/ B J L P V W \\'],
    ['authorised', 'C E H I M R S T'],
    ['unauthorised', 'G N O U'],
    ['left out', '# D X Y Z'],
  ])('before August 2024 that are %s: %s', (counted, codes) => {
    expect(codesCounted(counted, getLocalDate('2024-08-18'))).toBe(codes);
  });

  it('knew an agreed extended family holiday until August 2014', () => {
    expect(codesCounted('authorised', getLocalDate('2014-08-31'))).toBe('C E F H I M R S T');
  });
});

describe('sessions', () => {
  it.each([
    ['a full week', '/ \\ / \\ / \\ / \\ / \\', [10, 10, 0, 0, 0]],
    ['a week in which all is D: none was possible', 'D D D D D D D D D D', [0, 0, 0, 0, 0]],
    ['a child who joined on Wednesday', 'Z Z Z Z / \\ / \\ / \\', [6, 6, 0, 0, 0]],
    ['a week with two days of closure', '# # # # / \\ / \\ I I', [6, 4, 2, 0, 0]],
    ['late after the register closed, then present', 'U \\', [2, 1, 0, 1, 1]],
    ['late before the register closed', 'L \\', [2, 2, 0, 0, 1]],
    ['a suspension with provision from the sixth day', 'E E E E E E E E E E B B K K D D', [14, 4, 10, 0, 0]],
    ['a part-time timetable, which counts against attendance', '/ C2 / C2 / C2 / C2 / C2', [10, 5, 5, 0, 0]],
    ['an interview, absent since 2024', 'J1 \\', [2, 1, 1, 0, 0]],
    ['every kind that cannot be attended', 'Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7', [0, 0, 0, 0, 0]],
  ])('in %s', (_, codes, [possible, attended, authorised, unauthorised, late]) => {
    expect(countSessions(now, marks(codes))).toEqual({ possible, attended, authorised, unauthorised, late });
  });

  it('without a mark, or with one that is no code in force, count nowhere', () => {
    expect(countSessions(now, `${NO_MARK}${NO_MARK}JHYFé`).possible).toBe(0);
  });

  it('of an interview before August 2024 were attended', () => {
    expect(countSessions(before2024, 'J\\')).toMatchObject({ possible: 2, attended: 2 });
  });

  it('of one child at two schools add up, each school leaving the other out as D', () => {
    const week = sumSessions([
      countSessions(now, marks('/ \\ / \\ D D D D D D')),
      countSessions(now, marks('D D D D / O O O / \\')),
    ]);
    expect(week).toEqual({ possible: 10, attended: 7, authorised: 0, unauthorised: 3, late: 0 });
  });

  it('add up the same, counted by the week or all at once', () => {
    const anyMarks = fc.string({ unit: fc.constantFrom(...ATTENDANCE_CODES.map(({ char }) => char)), maxLength: 200 });
    fc.assert(
      fc.property(anyMarks, (all) => {
        const weeks = all.match(/.{1,10}/g) ?? [];
        expect(sumSessions(weeks.map((week) => countSessions(now, week)))).toEqual(countSessions(now, all));
      }),
    );
  });

  it('are packed for bulk work', () => {
    const packed = packSessions(now, marks('/ \\ / \\ I I O U # D'), 2, 10);
    expect([possibleIn(packed), attendedIn(packed)]).toEqual([6, 2]);
  });
});

describe('the tables of marks', () => {
  it('change where the codes do', () => {
    const tables = buildMarkTables(ATTENDANCE_CODES);
    expect(tables.map(({ from }) => from)).toEqual(['2006-09-01', '2014-09-01', '2024-08-19']);
    expect(countSessions(markTableOn(tables, getLocalDate('2024-07-15')), 'J').attended).toBe(1);
    expect(countSessions(markTableOn(tables, getLocalDate('2024-09-02')), 'J').possible).toBe(0);
    expect(countSessions(markTableOn(tables, getLocalDate('1999-01-01')), '/').possible).toBe(0);
  });
});

describe('persistent and severe absence', () => {
  const missed = (absent: number, possible: number) =>
    countSessions(now, 'O'.repeat(absent) + '/'.repeat(possible - absent));

  it.each([
    [37, 371, false, false],
    [37, 370, true, false],
    [185, 371, true, false],
    [185, 370, true, true],
    [370, 370, true, true],
    [0, 370, false, false],
  ])('%d of %d missed: persistent %s, severe %s', (absent, possible, persistent, severe) => {
    expect(isPersistent(missed(absent, possible))).toBe(persistent);
    expect(isSevere(missed(absent, possible))).toBe(severe);
  });

  it('are not said of a child who had no possible session, and nor is a percentage', () => {
    const none = countSessions(now, 'DDDDDDDDDD');
    expect([isPersistent(none), isSevere(none), attendancePercent(none), absencePercent(none)]).toEqual([
      false,
      false,
      null,
      null,
    ]);
  });

  it('come with percentages of the possible sessions', () => {
    expect(attendancePercent(missed(42, 160))).toBe(73.75);
    expect(absencePercent(missed(42, 160))).toBe(26.25);
  });
});

function codesCounted(counted: string, on: ReturnType<typeof getLocalDate>): string {
  const table = buildMarkTable(ATTENDANCE_CODES, on);
  const inForce = ATTENDANCE_CODES.filter((row) => row.validFrom <= on && (row.validTo === null || on <= row.validTo));
  return inForce
    .filter(({ char }) => {
      const { possible, attended, authorised, unauthorised } = countSessions(table, char);
      return { attended, authorised, unauthorised, 'left out': 1 - possible }[counted] === 1;
    })
    .map(({ code }) => code)
    .toSorted()
    .join(' ');
}
