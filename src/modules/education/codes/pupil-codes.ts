export type Sex = 'M' | 'F' | 'U';

/** Enrolment status (DfE Common Basic Data Set, May 2026). */
export const ENROLMENT_STATUSES: readonly { readonly code: string; readonly meaning: string }[] = [
  { code: 'C', meaning: 'Current, at this school only' },
  { code: 'M', meaning: 'Current, main of two schools' },
  { code: 'S', meaning: 'Current, subsidiary of two schools' },
  { code: 'F', meaning: 'At a further education college' },
  { code: 'O', meaning: 'With another provider' },
  { code: 'G', meaning: 'Guest' },
  { code: 'P', meaning: 'Previous pupil' },
];

export type PupilCodes = {
  /** What files write for sex, in capitals. */
  readonly sexes: ReadonlyMap<string, Sex>;
  readonly enrolStatuses: ReadonlyMap<string, string>;
};

export const PUPIL_CODES: PupilCodes = {
  sexes: new Map([
    ['M', 'M'],
    ['F', 'F'],
    ['U', 'U'],
    ['MALE', 'M'],
    ['FEMALE', 'F'],
    ['UNKNOWN', 'U'],
  ]),
  enrolStatuses: new Map(ENROLMENT_STATUSES.map(({ code }) => [code, code])),
};
