import { describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES } from '../codes/attendance-codes.ts';
import { buildMarkTables, NO_SESSIONS } from '../attendance/attendance.rules.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.rules.ts';
import { SUSPENSION_LIMITS } from '../codes/suspension-codes.ts';
import {
  daysOf,
  joinWeeks,
  spansChangeOfCodes,
  termsIn,
  totalOf,
  weeksIn,
  yearsOf,
} from './attendance-by-time.rules.ts';
import { weeksToShow } from './marks-calendar.ts';
import { absenceLevel, alertInWords, attendanceInWords, datesInWords } from './school-words.rules.ts';
import { countSuspensions, type Suspension, suspensionsOn } from './suspended-days.rules.ts';

const TABLES = buildMarkTables(ATTENDANCE_CODES);
const week = (monday: string, marks: string) => ({ monday: getLocalDate(monday), marks });

const CALENDAR: SchoolCalendar = {
  terms: [
    { name: 'Autumn', firstDay: getLocalDate('2025-09-03'), lastDay: getLocalDate('2025-12-19') },
    { name: 'Spring', firstDay: getLocalDate('2026-01-05'), lastDay: getLocalDate('2026-03-27') },
  ],
  closures: [{ firstDay: getLocalDate('2025-10-27'), lastDay: getLocalDate('2025-10-31'), because: 'half-term' }],
};

describe('attendance by time', () => {
  const days = daysOf(
    [
      week('2025-12-15', '/\\/\\/\\II/\\'),
      week('2026-01-05', 'OO/\\U\\/\\/\\'),
      week('2026-01-12', 'DDDDDDDDDD'),
      week('2024-08-12', 'JJ--------'),
      week('2024-08-19', 'jj--------'),
    ],
    TABLES,
  );

  it('is counted by the codes in force on each day', () => {
    expect(yearsOf(days)).toEqual([
      { year: '2023/24', sessions: { possible: 4, attended: 2, authorised: 2, unauthorised: 0, late: 0 } },
      { year: '2025/26', sessions: { possible: 20, attended: 15, authorised: 2, unauthorised: 3, late: 1 } },
    ]);
  });

  it('comes by term', () => {
    expect(
      termsIn(days, CALENDAR).map(({ name, sessions }) => `${name} ${sessions.attended}/${sessions.possible}`),
    ).toEqual(['Autumn 8/10', 'Spring 7/10']);
  });

  it('comes by week, with a gap where no session was possible', () => {
    expect(weeksIn(days.slice(0, 15), CALENDAR)).toEqual([
      { monday: '2025-12-15', percent: 80, hasMarks: true },
      { monday: '2026-01-05', percent: 70, hasMarks: true },
      { monday: '2026-01-12', percent: null, hasMarks: true },
    ]);
    expect(weeksIn([], CALENDAR)).toEqual([]);
  });

  it('comes by week, with a gap for a school week without marks, and none for the holidays', () => {
    const apart = daysOf([week('2025-10-20', '/\\/\\/\\/\\/\\'), week('2025-11-10', '/\\/\\/\\/\\/\\')], TABLES);
    expect(weeksIn(apart, CALENDAR)).toEqual([
      { monday: '2025-10-20', percent: 100, hasMarks: true },
      { monday: '2025-11-03', percent: null, hasMarks: false },
      { monday: '2025-11-10', percent: 100, hasMarks: true },
    ]);
  });

  it('tells where it spans the change of codes in August 2024', () => {
    expect(spansChangeOfCodes(days)).toBe(true);
    expect(spansChangeOfCodes(days.slice(0, 15))).toBe(false);
  });

  it('of two schools in one week is joined for the calendar, each session at the school where the child was due', () => {
    const both = [week('2026-01-05', '/\\/\\DDDDDD'), week('2026-01-05', 'DDDDOO/\\--')];
    expect(joinWeeks(both, TABLES)).toEqual([week('2026-01-05', '/\\/\\OO/\\DD')]);
    expect(totalOf(daysOf(both, TABLES))).toMatchObject({ possible: 8, attended: 6 });
  });

  it('is shown with the marks as the register has them and what they mean', () => {
    const [shown] = weeksToShow([week('2025-10-27', 'dI------??')], ATTENDANCE_CODES, CALENDAR);
    expect(shown!.cells.map(({ mark, category, label }) => `${mark} ${category}: ${label}`).slice(0, 3)).toEqual([
      'C2 authorised: Leave on a temporary part-time timetable',
      'I authorised: Illness',
      ' closed: No school',
    ]);
    expect(shown!.cells.at(-1)).toEqual({ mark: '?', category: 'no-mark', label: 'A mark that was not in use' });
  });
});

describe('attendance in words', () => {
  it('says how many of how many, and why not', () => {
    const sessions = { possible: 160, attended: 118, authorised: 30, unauthorised: 12, late: 1 };
    expect(attendanceInWords(sessions)).toBe(
      'Attended 118 of 160 possible sessions, which is 73.8%. Missed 42: 30 authorised, 12 unauthorised. Late 1 time.',
    );
    expect(absenceLevel(sessions)).toContain('persistent absence');
    expect(absenceLevel({ ...sessions, attended: 80, unauthorised: 50 })).toContain('severe absence');
    expect(absenceLevel({ ...sessions, attended: 160, authorised: 0, unauthorised: 0 })).toBeUndefined();
  });

  it('says nothing of a child who could not have been there', () => {
    expect(attendanceInWords(NO_SESSIONS)).toBe('No session at which the child could have been is recorded.');
  });
});

describe('suspensions', () => {
  const suspension = (startDate: string, sessions: number | null, change: Partial<Suspension> = {}): Suspension => ({
    id: startDate as Id<'suspension'>,
    personId: 'p' as Id<'person'>,
    schoolOrgId: 's' as Id<'organisation'>,
    category: 'SUSP',
    reasons: ['PP'],
    startDate: getLocalDate(startDate),
    startSession: 'AM',
    sessions,
    endDate: null,
    ...change,
  });

  it('run up totals by term and by year, over the holidays and half a day for a lunchtime', () => {
    const counted = countSuspensions(
      [
        suspension('2025-10-23', 6),
        suspension('2025-12-19', 4, { startSession: 'PM' }),
        suspension('2026-01-12', 2, { category: 'LNCH' }),
        suspension('2026-02-02', null, { category: 'PERM' }),
      ],
      CALENDAR,
    );
    expect(counted.map(({ days, totals }) => [days, totals.inTerm, totals.inYear])).toEqual([
      [3, 3, 3],
      [2, 3.5, 5],
      [1, 2.5, 6],
      [0, 2.5, 6],
    ]);
  });

  it('raise what the law asks for, and keep the last term’s total in the holidays', () => {
    const many = [suspension('2025-11-03', 24)];
    expect(suspensionsOn(many, CALENDAR, getLocalDate('2025-12-28'), SUSPENSION_LIMITS)).toEqual({
      totals: { inTerm: 12, inYear: 12 },
      alerts: ['governors-if-parent-asks'],
    });
    expect(alertInWords('governors-if-parent-asks', SUSPENSION_LIMITS)).toBe(
      'More than 5 school days in this term: the governing board must consider whether the child should come back, if a parent asks.',
    );
  });

  it('count their sessions on the first day where the terms are not known far enough', () => {
    expect(countSuspensions([suspension('2026-03-27', 4)], CALENDAR)[0]!.totals).toEqual({ inTerm: 2, inYear: 2 });
  });

  it('are dated in words', () => {
    expect(datesInWords(suspension('2026-01-12', 3, { startSession: 'PM', endDate: getLocalDate('2026-01-13') }))).toBe(
      '12 January 2026 (afternoon) to 13 January 2026',
    );
    expect(datesInWords(suspension('2026-01-12', 2, { endDate: getLocalDate('2026-01-12') }))).toBe('12 January 2026');
  });
});
