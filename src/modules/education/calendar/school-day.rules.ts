import type { LocalDate } from '#kernel/local-date.ts';
import { academicYearOf, findTerm, isSchoolDay, type SchoolCalendar } from './school-calendar.rules.ts';

/**
 * Why a weekday was no school day, in a few words; undefined where it was one, or where the terms of its year are not
 * known: what nobody told us is no ground to refuse a mark.
 */
export function whyNoSchoolDay(calendar: SchoolCalendar, date: LocalDate): string | undefined {
  const year = academicYearOf(date);
  if (isSchoolDay(calendar, date) || !calendar.terms.some(({ firstDay }) => academicYearOf(firstDay) === year))
    return undefined;
  const closure = calendar.closures.find(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay);
  return closure?.because ?? (findTerm(calendar, date) ? 'a weekend' : 'the holidays');
}
