import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { halfTermBegun, twoSchoolYears } from './school-years.ts';

const on = (text: string) => getLocalDate(text);

describe('the school years of the borough', () => {
  it('are last year and the one that today is in', () => {
    expect(twoSchoolYears(on('2026-11-20')).map(({ name }) => name)).toEqual(['2025/26', '2026/27']);
    expect(twoSchoolYears(on('2026-08-31')).map(({ name }) => name)).toEqual(['2024/25', '2025/26']);
    expect(twoSchoolYears(on('2026-09-01')).map(({ name }) => name)).toEqual(['2025/26', '2026/27']);
  });

  it('have terms, half terms and bank holidays where the calendar puts them', () => {
    const [{ terms, bankHolidays }] = twoSchoolYears(on('2026-11-20'));
    expect(terms).toEqual([
      {
        name: 'autumn',
        firstDay: '2025-09-01',
        lastDay: '2025-12-19',
        halfTerm: { firstDay: '2025-10-27', lastDay: '2025-10-31' },
      },
      {
        name: 'spring',
        firstDay: '2026-01-05',
        lastDay: '2026-03-27',
        halfTerm: { firstDay: '2026-02-16', lastDay: '2026-02-20' },
      },
      {
        name: 'summer',
        firstDay: '2026-04-13',
        lastDay: '2026-07-20',
        halfTerm: { firstDay: '2026-05-25', lastDay: '2026-05-29' },
      },
    ]);
    expect(bankHolidays).toContain('2026-04-03');
    expect(bankHolidays).toContain('2026-05-04');
  });

  it.each(['2022-11-01', '2024-02-29', '2025-05-05', '2029-01-08'])('have 195 days for staff (%s)', (today) => {
    for (const year of twoSchoolYears(on(today))) expect(year.days).toHaveLength(195);
  });

  it('know the half term that has begun', () => {
    const [, year] = twoSchoolYears(on('2026-11-20'));
    expect(halfTermBegun(year, on('2026-11-20'))).toBe('2026-11-02');
    expect(halfTermBegun(year, on('2026-10-28'))).toBe('2026-09-01');
  });
});
