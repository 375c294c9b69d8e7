import { Temporal } from 'temporal-polyfill';

/** A moment as clocks in England show it: 2026-11-22T14:05. Spreadsheets know no time zones. */
export const minuteInLondon = (moment: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
