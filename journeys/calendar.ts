import type { Day } from './pages/fill-in.ts';

const IN_LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** Today by the machine's clock, which the server goes by. */
export const today = (): Day => IN_LONDON.format(new Date()) as Day;

/**
 * The day on which it is in made-up data: today, but in September the end of last school year, since nobody can have
 * missed much of a year that has just begun.
 */
export const dayOfData = (): Day => {
  const [year, month] = today().split('-');
  return month === '09' ? `${Number(year)}-07-15` : today();
};

export function daysAfter(day: Day, days: number): Day {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) as Day;
}

/** As the pages write it: 20 November 2026. */
export const inWords = (day: Day): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
