import { timeInWords } from '#kernel/when.ts';
import type { Typed } from '#platform/web/typed.ts';
import type { Meeting } from './meeting.ts';

/** The hours, the manner and the place of a meeting, as they stand in the boxes that ask for them. */
export const asArranged = ({ startsAt, endsAt, how, place }: Meeting): Typed => ({
  from: time(startsAt),
  until: time(endsAt),
  how: how ?? '',
  place: place ?? '',
});

const time = (moment: Date | null): string => (moment ? timeInWords(moment) : '');
