import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { whyNoSchoolDay } from './school-day.rules.ts';
import type { SchoolCalendar } from './school-calendar.rules.ts';

const calendar: SchoolCalendar = {
  terms: [{ name: 'Autumn', firstDay: getLocalDate('2025-09-03'), lastDay: getLocalDate('2025-12-19') }],
  closures: [{ firstDay: getLocalDate('2025-10-27'), lastDay: getLocalDate('2025-10-31'), because: 'half-term' }],
};

describe('why a day was no school day', () => {
  it.each<[string, string | undefined, string]>([
    ['2025-09-03', undefined, 'a day of term'],
    ['2025-10-29', 'half-term', 'a closure'],
    ['2025-12-22', 'the holidays', 'after the term'],
    ['2025-09-06', 'a weekend', 'a Saturday in term'],
    ['2024-10-29', undefined, 'a year whose terms nobody has told us'],
  ])('%s: %s (%s)', (date, because) => {
    expect(whyNoSchoolDay(calendar, getLocalDate(date))).toBe(because);
  });
});
