import { addDays, type LocalDate, mondayOf } from '#kernel/local-date.ts';
import { listSchoolWeeks, type SchoolCalendar } from '../calendar/school-calendar.rules.ts';

/** About a school year of one school, and about a term of many beside each other. */
export const A_YEAR = 39;
export const A_TERM = 13;

/** Mondays of the last school weeks that are over, oldest first: half a week would look like a change. */
export const weeksToShow = (calendar: SchoolCalendar, today: LocalDate, howMany: number): LocalDate[] =>
  listSchoolWeeks(calendar, addDays(mondayOf(today), -1), howMany);

/** Why a week has no number. */
export const NO_MARKS = 'No marks';
export const TOO_FEW = 'Fewer than 5 pupils';
