import { type LocalDate, addDays, weekday } from '#kernel/local-date.ts';

const isWorkingDay = (date: LocalDate): boolean => weekday(date) <= 5;

/**
 * The day that is so many working days after another, or before it where the number is negative. Monday to Friday;
 * bank holidays count as working days, so a time limit is never longer than it says, at most two days shorter.
 */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
  const step = Math.sign(days);
  let day = date;
  for (let left = Math.abs(days); left > 0; left -= isWorkingDay(day) ? 1 : 0) day = addDays(day, step);
  return day;
}
