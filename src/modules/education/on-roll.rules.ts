import type { Id } from '#kernel/id.ts';
import { inWords, type LocalDate } from '#kernel/local-date.ts';
import type { Upn } from '#modules/people/index.ts';
import type { Fault } from '#platform/imports/import-kind.ts';

/** A pupil's time on the roll of the school that sent a file, by the number that the file names. */
export type OnMyRoll = {
  readonly upn: Upn;
  readonly enrolmentId: Id<'enrolment'>;
  readonly personId: Id<'person'>;
  readonly entryDate: LocalDate;
  readonly leavingDate: LocalDate | null;
};

/** The first and the last day belong to it. */
export const coversDay = ({ entryDate, leavingDate }: OnMyRoll, date: LocalDate): boolean =>
  entryDate <= date && (leavingDate === null || date <= leavingDate);

export const NOT_ON_ROLL: Fault = {
  column: 'UPN',
  code: 'not-on-your-roll',
  message: 'No pupil with this UPN is on your roll',
  remedy: 'Send the file of pupils first, or correct the UPN',
};

export const outsideEnrolment = (column: string, { entryDate, leavingDate }: OnMyRoll): Fault => ({
  column,
  code: 'outside-enrolment',
  message: `The pupil was on your roll from ${inWords(entryDate)}${leavingDate ? ` to ${inWords(leavingDate)}` : ''}, not on this day`,
  remedy: 'Correct the date; or correct the dates of entry and leaving, and send the file of pupils first',
});
