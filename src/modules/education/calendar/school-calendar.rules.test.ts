import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import {
  academicYearOf,
  daysOfAcademicYear,
  findTerm,
  isSchoolDay,
  listSchoolDays,
  listSchoolWeeks,
  type AcademicYear,
  type SchoolCalendar,
} from './school-calendar.rules.ts';

const calendar: SchoolCalendar = {
  terms: [
    { name: 'Autumn 2025', firstDay: getLocalDate('2025-09-03'), lastDay: getLocalDate('2025-12-19') },
    { name: 'Spring 2026', firstDay: getLocalDate('2026-01-05'), lastDay: getLocalDate('2026-03-27') },
  ],
  closures: [
    { firstDay: getLocalDate('2025-10-27'), lastDay: getLocalDate('2025-10-31'), because: 'Half-term' },
    { firstDay: getLocalDate('2025-11-03'), lastDay: getLocalDate('2025-11-03'), because: 'INSET' },
  ],
};

describe('a school day', () => {
  it.each([
    ['2025-09-02', false, 'the day before term'],
    ['2025-09-03', true, 'the first day of term'],
    ['2025-09-06', false, 'a Saturday'],
    ['2025-10-29', false, 'half-term'],
    ['2025-11-03', false, 'INSET'],
    ['2025-11-04', true, 'the day after INSET'],
    ['2025-12-19', true, 'the last day of term'],
    ['2025-12-22', false, 'the holidays'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(isSchoolDay(calendar, getLocalDate(date))).toBe(expected);
  });

  it('belongs to a term; a day of the holidays to none', () => {
    expect(findTerm(calendar, getLocalDate('2026-01-05'))?.name).toBe('Spring 2026');
    expect(findTerm(calendar, getLocalDate('2025-12-25'))).toBeUndefined();
  });

  it('is listed in order, between two days', () => {
    expect(listSchoolDays(calendar, getLocalDate('2025-10-23'), getLocalDate('2025-11-05'))).toEqual([
      '2025-10-23',
      '2025-10-24',
      '2025-11-04',
      '2025-11-05',
    ]);
  });
});

describe('the academic year', () => {
  it.each([
    ['2025-08-31', '2024/25'],
    ['2025-09-01', '2025/26'],
    ['2026-01-01', '2025/26'],
    ['1999-10-10', '1999/00'],
  ])('of %s is %s', (date, year) => {
    expect(academicYearOf(getLocalDate(date))).toBe(year);
  });

  it('runs from 1 September to 31 August', () => {
    expect(daysOfAcademicYear('2025/26' as AcademicYear)).toEqual({ firstDay: '2025-09-01', lastDay: '2026-08-31' });
  });
});

describe('the last school weeks', () => {
  it('step over half-term and count a week with one school day', () => {
    expect(listSchoolWeeks(calendar, getLocalDate('2025-11-12'), 4)).toEqual([
      '2025-10-13',
      '2025-10-20',
      '2025-11-03',
      '2025-11-10',
    ]);
  });

  it('do not count a week whose only school days are still to come', () => {
    expect(listSchoolWeeks(calendar, getLocalDate('2025-11-03'), 1)).toEqual(['2025-10-20']);
  });

  it('reach back over the holidays into the term before', () => {
    expect(listSchoolWeeks(calendar, getLocalDate('2026-01-09'), 2)).toEqual(['2025-12-15', '2026-01-05']);
  });

  it('are fewer where the calendar begins later', () => {
    expect(listSchoolWeeks(calendar, getLocalDate('2025-09-12'), 4)).toEqual(['2025-09-01', '2025-09-08']);
    expect(listSchoolWeeks({ terms: [], closures: [] }, getLocalDate('2025-09-12'), 4)).toEqual([]);
  });
});
