import type { LocalDate } from '#kernel/local-date.ts';

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** As an axis has it: 15 Sept 2025. */
export const weekLabel = (monday: LocalDate): string => SHORT.format(new Date(`${monday}T00:00:00Z`));
