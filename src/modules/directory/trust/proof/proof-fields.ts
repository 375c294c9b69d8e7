import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { day, optionalDay, optionalText } from '#platform/web/fields.ts';
import { webAddress } from '../../see-service/facts.rules.ts';

const isPast = (date: LocalDate | null): boolean => date === null || date <= todayInLondon();
const notYet = (what: string): string => `${what.charAt(0).toUpperCase()}${what.slice(1)} must not be after today`;

/** A day that has been. `what` names it: 'the day of the check'. */
export const pastDay = (what: string) => day(what).refine(isPast, notYet(what));

export const optionalPastDay = (what: string) => optionalDay(what).refine(isPast, notYet(what));

export const optionalWebAddress = () =>
  optionalText(500).refine(
    (typed) => typed === '' || webAddress(typed) !== undefined,
    'Enter a web address that begins with https://',
  );
