import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './local-date.ts';

const LONDON = 'Europe/London';
const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: LONDON });
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: LONDON });

/** A moment as people write it: 1 September 2026 at 14:05. */
export const when = (moment: Date): string => WHEN.format(moment);

/** The time of day alone: 14:05. */
export const timeInWords = (moment: Date): string => TIME.format(moment);

/** The moment at which it is that time (`14:05`) on that day where the area is. */
export const momentInLondon = (day: LocalDate, time: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: LONDON, plainTime: time }).epochMilliseconds);
