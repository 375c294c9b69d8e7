import { describe, expect, it } from 'vitest';
import { getLocalDate, weekday } from '#kernel/local-date.ts';
import { SUSPENSION_CATEGORIES, SUSPENSION_LIMITS, SUSPENSION_REASONS } from '../codes/suspension-codes.ts';
import { isSchoolDay, type SchoolCalendar } from '../calendar/school-calendar.rules.ts';
import {
  listSuspendedSessions,
  listSuspensionAlerts,
  ruleOnFurtherSuspension,
  totalSuspensions,
  type IsExpected,
} from './suspension.rules.ts';

const calendar: SchoolCalendar = {
  terms: [
    { name: 'Autumn 2025', firstDay: getLocalDate('2025-09-03'), lastDay: getLocalDate('2025-12-19') },
    { name: 'Spring 2026', firstDay: getLocalDate('2026-01-05'), lastDay: getLocalDate('2026-03-27') },
  ],
  closures: [{ firstDay: getLocalDate('2025-11-10'), lastDay: getLocalDate('2025-11-10'), because: 'INSET' }],
};

/** Expected on school days, but not on the days named. */
const exceptOn =
  (...away: string[]): IsExpected =>
  ({ date }) =>
    isSchoolDay(calendar, date) && !away.includes(date);

const daysOf = (firstDay: string, sessions: number, isExpected: IsExpected, session: 'AM' | 'PM' = 'AM'): string[] => {
  const ruling = listSuspendedSessions({ date: getLocalDate(firstDay), session }, sessions, isExpected);
  return ruling.allowed ? ruling.value.map((each) => `${'MTWTF'[weekday(each.date) - 1]} ${each.session}`) : [];
};

describe('the sessions of a suspension', () => {
  it('six from Monday, dual registered elsewhere on Wednesday: Monday, Tuesday, Thursday', () => {
    expect(daysOf('2025-11-17', 6, exceptOn('2025-11-19'))).toEqual(['M AM', 'M PM', 'T AM', 'T PM', 'T AM', 'T PM']);
    expect(lastDay('2025-11-17', 6, exceptOn('2025-11-19'))).toBe('2025-11-20');
  });

  it('six from Wednesday, work experience on Thursday: Wednesday, Friday, Monday', () => {
    expect(daysOf('2025-11-19', 6, exceptOn('2025-11-20'))).toEqual(['W AM', 'W PM', 'F AM', 'F PM', 'M AM', 'M PM']);
    expect(lastDay('2025-11-19', 6, exceptOn('2025-11-20'))).toBe('2025-11-24');
  });

  it('four from Friday, INSET on Monday: Friday, Tuesday', () => {
    expect(daysOf('2025-11-07', 4, exceptOn())).toEqual(['F AM', 'F PM', 'T AM', 'T PM']);
    expect(lastDay('2025-11-07', 4, exceptOn())).toBe('2025-11-11');
  });

  it('may begin in an afternoon', () => {
    expect(daysOf('2025-11-17', 2, exceptOn(), 'PM')).toEqual(['M PM', 'T AM']);
  });

  it('go on after the holidays', () => {
    expect(lastDay('2025-12-19', 4, exceptOn())).toBe('2026-01-05');
  });

  it('are refused where the terms are not known', () => {
    expect(listSuspendedSessions({ date: getLocalDate('2026-03-27'), session: 'AM' }, 4, exceptOn())).toEqual({
      allowed: false,
      refusal: 'calendar-too-short',
    });
  });

  function lastDay(firstDay: string, sessions: number, isExpected: IsExpected): string | undefined {
    const ruling = listSuspendedSessions({ date: getLocalDate(firstDay), session: 'AM' }, sessions, isExpected);
    return ruling.allowed ? ruling.value.at(-1)?.date : undefined;
  }
});

describe('the totals of suspension', () => {
  const days = [
    { date: getLocalDate('2025-07-10'), sessions: 2 },
    { date: getLocalDate('2025-12-18'), sessions: 2 },
    { date: getLocalDate('2025-12-19'), sessions: 2 },
    // A lunchtime.
    { date: getLocalDate('2026-01-06'), sessions: 1 },
    { date: getLocalDate('2026-01-12'), sessions: 2 },
  ];

  it('run by term and by academic year, a session as half a day', () => {
    expect(totalSuspensions(days, calendar, getLocalDate('2025-12-19'))).toEqual({ inTerm: 2, inYear: 3.5 });
    expect(totalSuspensions(days, calendar, getLocalDate('2026-01-12'))).toEqual({ inTerm: 1.5, inYear: 3.5 });
  });

  it('have no term in the holidays', () => {
    expect(totalSuspensions(days, calendar, getLocalDate('2025-12-28'))).toEqual({ inTerm: 0, inYear: 3.5 });
  });

  it.each([
    [5, 5, []],
    [5.5, 5.5, ['governors-if-parent-asks']],
    [15, 15, ['governors-if-parent-asks']],
    [15.5, 15.5, ['governors-consider-reinstatement']],
    [0, 39.5, []],
    [0, 40, ['near-limit']],
    [6, 44.5, ['governors-if-parent-asks', 'near-limit']],
    [16, 45, ['governors-consider-reinstatement', 'limit-reached']],
  ])('of %d days in the term and %d in the year raise %j', (inTerm, inYear, alerts) => {
    expect(listSuspensionAlerts({ inTerm, inYear }, SUSPENSION_LIMITS)).toEqual(alerts);
  });

  it.each([
    [40, 5, { allowed: true, value: { daysLeft: 0 } }],
    [40, 5.5, { allowed: false, refusal: 'over-limit-of-year' }],
    [45, 0.5, { allowed: false, refusal: 'over-limit-of-year' }],
  ])('of %d in the year and %d more: %j', (inYear, more, ruling) => {
    expect(ruleOnFurtherSuspension({ inTerm: 0, inYear }, more, SUSPENSION_LIMITS)).toEqual(ruling);
  });
});

describe('the codes of suspensions', () => {
  it('take the older name of a suspension', () => {
    expect(SUSPENSION_CATEGORIES.find(({ code }) => code === 'FIXD')?.category).toBe('SUSP');
  });

  it.each([
    ['2019-10-01', 'BU DA DB DM OT PA PP RA SM TH VA VP'],
    ['2021-10-01', 'BU DA DB DM DS LG MT OW PA PH PP RA SM TH VA VP'],
  ])('had on %s these reasons: %s', (date, codes) => {
    const inForce = SUSPENSION_REASONS.filter(
      ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo),
    );
    expect(
      inForce
        .map(({ code }) => code)
        .toSorted()
        .join(' '),
    ).toBe(codes);
  });

  it('have 29 reasons today', () => {
    expect(SUSPENSION_REASONS.filter(({ validTo }) => validTo === null)).toHaveLength(29);
  });
});
