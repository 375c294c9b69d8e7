import type { LocalDate } from '#kernel/local-date.ts';
import type { Address } from './addresses.ts';
import type { Tradition } from './data/given-names.ts';
import type { Enrolment } from './enrolments.ts';
import type { Name, Sex } from './names.ts';
import type { PupilGroup } from './fit-exclusion-rates.ts';

export type RelationshipKind =
  'mother' | 'father' | 'stepmother' | 'stepfather' | 'grandmother' | 'grandfather' | 'aunt' | 'uncle';

export type Adult = Name & {
  readonly key: string;
  readonly sex: Sex;
  /** Empty where no school has it. */
  readonly phone: string;
  readonly email: string;
};

/** An adult's tie to every child of the family. */
export type Relationship = {
  readonly adultKey: string;
  readonly kind: RelationshipKind;
  readonly parentalResponsibility: boolean;
  /** The household the adult lives in; undefined where it is not known. */
  readonly householdKey: string | undefined;
};

/** Where the family lives. Children of separated parents are members of two. */
export type Household = {
  readonly key: string;
  readonly address: Address;
  readonly adultKeys: readonly string[];
  readonly childKeys: readonly string[];
};

/** What the generator meant the child's attendance and conduct to be, last school year first. Never stored. */
export type Pattern = {
  /** The rate of absence aimed at, 0 to 1. */
  readonly absence: readonly [number, number];
  /** Where the child stands in conduct, 0 hardest to 1: below the chance of a suspension, there is one. */
  readonly conduct: readonly [number, number];
  /** Attendance falls away from the start of the half term that today is in. */
  readonly falling: boolean;
  /** On a part-time timetable for some weeks (code C2). */
  readonly partTime: readonly [boolean, boolean];
  /** The share of mornings that the child is late. */
  readonly lateness: number;
  /** The family keeps days set apart by its faith (code R). */
  readonly setApartDays: boolean;
};

export type Child = Name & {
  readonly key: string;
  readonly sex: Sex;
  /** Where it is not the legal surname, as with some stepchildren; else empty. */
  readonly preferredSurname: string;
  readonly birthDate: LocalDate;
  readonly upn: string;
  readonly formerUpns: readonly string[];
  /** 0 is reception, 11 is year 11, 12 has left year 11 last summer. */
  readonly year: number;
  readonly group: PupilGroup;
  readonly pattern: Pattern;
  readonly enrolments: readonly Enrolment[];
};

export type Family = {
  readonly key: string;
  /** The lists that its names were drawn from. Never stored: it says nothing about anybody. */
  readonly tradition: Tradition;
  readonly surname: string;
  readonly adults: readonly Adult[];
  readonly relationships: readonly Relationship[];
  readonly households: readonly Household[];
  readonly children: readonly Child[];
};
