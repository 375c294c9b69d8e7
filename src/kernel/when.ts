const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

/** A moment as people write it: 1 September 2026 at 14:05. */
export const when = (moment: Date): string => WHEN.format(moment);
