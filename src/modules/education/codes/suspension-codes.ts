import { getLocalDate, type LocalDate } from '#kernel/local-date.ts';

/** What happened, as the record says it: a suspension, a permanent exclusion, or a suspension over lunchtime. */
export type SuspensionCategory = 'SUSP' | 'PERM' | 'LNCH';

export type CategoryCode = {
  readonly code: string;
  /** What it is recorded as; another than `code` for names given up. */
  readonly category: SuspensionCategory;
  readonly meaning: string;
  readonly source: string;
};

const COMMON_BASIC_DATA_SET = 'DfE Common Basic Data Set, May 2026';

export const SUSPENSION_CATEGORIES: readonly CategoryCode[] = [
  { code: 'SUSP', category: 'SUSP', meaning: 'Suspension', source: COMMON_BASIC_DATA_SET },
  { code: 'PERM', category: 'PERM', meaning: 'Permanent exclusion', source: COMMON_BASIC_DATA_SET },
  { code: 'LNCH', category: 'LNCH', meaning: 'Lunchtime suspension', source: COMMON_BASIC_DATA_SET },
  // Given up in 2021/22, and still sent with histories.
  { code: 'FIXD', category: 'SUSP', meaning: 'Fixed period exclusion', source: 'DfE exclusion statistics methodology' },
];

export type SuspensionReason = {
  readonly code: string;
  readonly meaning: string;
  readonly validFrom: LocalDate;
  /** The last day, itself included; null while in force. */
  readonly validTo: LocalDate | null;
  /** False where no authority for the dates was found: they are then a local default, and never a ground to refuse. */
  readonly datesConfirmed: boolean;
  readonly source: string;
};

/** No list was found for earlier years, and no school sends them. */
const SET_A = getLocalDate('2005-09-01');
const SET_B = getLocalDate('2020-09-01');
const SET_C = getLocalDate('2025-09-01');
const LAST_DAY_OF_A = getLocalDate('2020-08-31');

const METHODOLOGY = 'DfE exclusion statistics methodology';
const CENSUS_2020 = 'DfE school census 2020/21: up to three reasons, Other removed';

// prettier-ignore
const ROWS: readonly (readonly [string, string, LocalDate, LocalDate | null])[] = [
  ['PP', 'Physical assault against a pupil', SET_A, null],
  ['PA', 'Physical assault against an adult', SET_A, null],
  ['VP', 'Verbal abuse or threatening behaviour against a pupil', SET_A, null],
  ['VA', 'Verbal abuse or threatening behaviour against an adult', SET_A, null],
  ['BU', 'Bullying', SET_A, null],
  ['RA', 'Racist abuse including bullying', SET_A, null],
  ['SM', 'Sexual misconduct', SET_A, null],
  ['DA', 'Drug and alcohol related', SET_A, null],
  ['DM', 'Damage to property', SET_A, null],
  ['TH', 'Theft', SET_A, null],
  ['DB', 'Persistent or general disruptive behaviour', SET_A, null],
  ['OT', 'Other', SET_A, LAST_DAY_OF_A],
  ['OW', 'Use or threat of use of an offensive weapon or prohibited item', SET_B, null],
  ['LG', 'Abuse against sexual orientation and gender identity including bullying', SET_B, null],
  ['DS', 'Abuse relating to disability including bullying', SET_B, null],
  ['MT', 'Inappropriate use of social media or online technology', SET_B, null],
  ['PH', 'Wilful and repeated transgression of protective measures in place to protect public health', SET_B, null],
  ['BW', 'Found to have brought a weapon or prohibited item into school', SET_C, null],
  ['TB', 'Cyber-bullying or threatening behaviour online', SET_C, null],
  ['SB', 'Harmful sexual behaviour', SET_C, null],
  ['MB', 'Misogynistic behaviour', SET_C, null],
  ['AB', 'Misandry behaviour', SET_C, null],
  ['DR', 'Drug related', SET_C, null],
  ['AR', 'Alcohol related', SET_C, null],
  ['SR', 'Smoking related', SET_C, null],
  ['VR', 'Vape related', SET_C, null],
  ['LD', 'Persistent disruptive behaviour: low-level disruption', SET_C, null],
  ['CB', 'Persistent disruptive behaviour: challenging behaviour', SET_C, null],
  ['MP', 'Use of mobile phone', SET_C, null],
  ['OS', 'Misbehaviour outside of school', SET_C, null],
];

const SOURCE_OF = new Map([
  [SET_A, METHODOLOGY],
  [SET_B, CENSUS_2020],
  [SET_C, COMMON_BASIC_DATA_SET],
]);

/** The national reasons. Up to three to an event since 2020/21, one main reason before. */
export const SUSPENSION_REASONS: readonly SuspensionReason[] = ROWS.map(([code, meaning, validFrom, validTo]) => ({
  code,
  meaning,
  validFrom,
  validTo,
  datesConfirmed: validFrom !== SET_C,
  source: SOURCE_OF.get(validFrom)!,
}));

/** Limits in school days, a session being half of one. */
export type SuspensionLimits = {
  /** Over this many in a term the governing board considers reinstatement if the parent asks. */
  readonly ifParentAsksOver: number;
  /** Over this many in a term, or on a permanent exclusion, it considers reinstatement whatever the parent does. */
  readonly alwaysOver: number;
  /** From this many in an academic year we warn. Local choice. */
  readonly warnFrom: number;
  /** No more than this many in an academic year, over all schools. */
  readonly most: number;
  readonly source: string;
};

export const SUSPENSION_LIMITS: SuspensionLimits = {
  ifParentAsksOver: 5,
  alwaysOver: 15,
  warnFrom: 40,
  most: 45,
  source:
    'School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012; DfE, Suspension and permanent exclusion',
};
