import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Upn } from '#modules/people/index.ts';
import type { FileFault } from '../files/file-row.rules.ts';

/** A pupil's time at one school. */
export type Enrolment = {
  readonly id: Id<'enrolment'>;
  readonly personId: Id<'person'>;
  readonly schoolOrgId: Id<'organisation'>;
  readonly status: string | null;
  readonly yearGroup: string | null;
  readonly entryDate: LocalDate;
  /** The last day there. */
  readonly leavingDate: LocalDate | null;
  /** Local authority and establishment number of the next school. */
  readonly destination: string | null;
};

/** A pupil's time on the roll of the school that sent a file, by the number that the file names. */
export type OnMyRoll = {
  readonly upn: Upn;
  readonly enrolmentId: Id<'enrolment'>;
  readonly personId: Id<'person'>;
  readonly entryDate: LocalDate;
  readonly leavingDate: LocalDate | null;
};

/** What becomes of a row, as an import tells it. */
export type RowVerdict = 'added' | 'changed' | 'unchanged' | { readonly faults: readonly FileFault[] };

/** The first and the last day belong to it. */
export const coversDay = ({ entryDate, leavingDate }: OnMyRoll, date: LocalDate): boolean =>
  entryDate <= date && (leavingDate === null || date <= leavingDate);

export const NOT_ON_ROLL: FileFault = {
  column: 'UPN',
  code: 'not-on-your-roll',
  message: 'No pupil with this UPN is on your roll',
  remedy: 'Send the file of pupils first, or correct the UPN',
};

/** When the pupil was there is not told: it is in the school's own system, and a fault repeats nothing personal. */
export const outsideEnrolment = (column: string): FileFault => ({
  column,
  code: 'outside-enrolment',
  message: 'The pupil was not on your roll on this day',
  remedy: 'Correct the date; or correct the dates of entry and leaving, and send the file of pupils first',
});
