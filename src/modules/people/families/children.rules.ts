import { type LocalDate, ageOn } from '#kernel/local-date.ts';

/** What the record has that tells whether somebody is a child, as far as the actor may see it. */
export type WhatTellsAge = {
  readonly birthday: LocalDate | null;
  /** Set as long as they are not born. */
  readonly dueOn: LocalDate | null;
  /** A school has them, or had them, as its pupil. */
  readonly isPupil: boolean;
  /** Whether they are or were mother, carer … to somebody, and have or had one. */
  readonly raises: boolean;
  readonly isRaised: boolean;
};

/** Age of majority: Family Law Reform Act 1969, section 1; Children Act 1989, section 105. */
const OF_AGE = 18;

/**
 * Whether somebody is a child, for everything that asks it. A birthday decides. Without one a child is who is not born yet, a
 * pupil, or brought up by somebody and bringing up nobody: a mother has a mother too. Everybody else is an adult: schools
 * give the birthdays of their pupils, not of parents. (local choice)
 */
export function isChild({ birthday, dueOn, isPupil, raises, isRaised }: WhatTellsAge, today: LocalDate): boolean {
  if (birthday !== null) return ageOn(birthday, today) < OF_AGE;
  return dueOn !== null || isPupil || (isRaised && !raises);
}
