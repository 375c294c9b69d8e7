import type { LocalDate } from '#kernel/local-date.ts';

/** A child as their school supplies them. What the school does not say is null: that is not a no. */
export type SuppliedPupil = {
  readonly upn: string;
  readonly formerUpn: string | null;
  readonly givenName: string;
  readonly middleNames: string | null;
  readonly familyName: string;
  readonly preferredFamilyName: string | null;
  readonly birthday: LocalDate;
  readonly sex: 'M' | 'F' | 'U' | null;
  readonly addressLines: readonly string[];
  readonly postcode: string | null;
  /** The last day at the school. */
  readonly leavingDate: LocalDate | null;
  /** None: none were told, and those known stay. */
  readonly contacts: readonly SuppliedContact[];
};

export type SuppliedContact = {
  readonly givenName: string;
  readonly familyName: string;
  readonly relationship: string | null;
  readonly parentalResponsibility: boolean | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly sameAddress: boolean | null;
};
