import type { LocalDate } from '#kernel/local-date.ts';
import type { Suspension } from './suspensions.ts';

/** What one school has on paper about a pupil, which may differ from what another has. */
export type RecordedPupil = {
  readonly forename: string;
  readonly middleNames: string;
  readonly surname: string;
  readonly preferredSurname: string;
  readonly birthDate: LocalDate;
  readonly upn: string;
  /** Empty where there is none, or the school does not know it. */
  readonly formerUpn: string;
};

/** One pupil's time on roll at one school. */
export type Enrolment = {
  readonly key: string;
  readonly childKey: string;
  readonly schoolKey: string;
  readonly entry: LocalDate;
  readonly leaving: LocalDate | undefined;
  /** The LAEstab of the next school, where it is known. */
  readonly destination: string;
  readonly recorded: RecordedPupil;
  /** Of both school years, in the order of their starts. */
  readonly suspensions: readonly Suspension[];
};
