import { Temporal } from 'temporal-polyfill';

/** A day without a time, as `2026-09-01`. The text sorts as the days do. */
export type LocalDate = string & { readonly __localDate: true };

/** A day from its text in ISO form, or undefined where the calendar has no such day (2026-02-30). */
export function findLocalDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
  } catch {
    return undefined;
  }
}

/** As `findLocalDate`; throws a RangeError instead of coming back empty. */
export function getLocalDate(text: string): LocalDate {
  const date = findLocalDate(text);
  if (!date) throw new RangeError(`not a day: ${text.length} characters`);
  return date;
}

/** Today where the area is: England keeps London time. */
export const todayInLondon = (now: Date = new Date()): LocalDate =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString() as LocalDate;

const DAY_MS = 86_400_000;

/** Days from 1 January 1970. In UTC every day has 24 hours; a page counts thousands of days, for which Temporal is too slow. */
const dayNumber = (date: LocalDate): number => Date.parse(date) / DAY_MS;

export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10) as LocalDate;

/** Whole days from the first to the second; negative where the second is earlier. */
export const daysBetween = (first: LocalDate, second: LocalDate): number => dayNumber(second) - dayNumber(first);

/** 1 is Monday, 7 is Sunday (ISO 8601). 1 January 1970 was a Thursday. */
export const weekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date));

/** Age in whole years on a day. */
export const ageOn = (birthday: LocalDate, date: LocalDate): number =>
  Temporal.PlainDate.from(birthday).until(Temporal.PlainDate.from(date), { largestUnit: 'year' }).years;

const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** As people write it: 1 September 2026. */
export const inWords = (date: LocalDate): string => LONG.format(new Date(`${date}T00:00:00Z`));
