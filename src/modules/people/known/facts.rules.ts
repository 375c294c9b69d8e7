import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/** Whom a question is for. */
export type AskedOf = 'child' | 'adult' | 'anyone';

export const isAskedOf = (askedOf: AskedOf, { isChild }: { readonly isChild: boolean }): boolean =>
  askedOf === 'anyone' || isChild === (askedOf === 'child');

/** An answer as it is compared with what is known: without case, punctuation and spaces between. (local choice) */
export const foldAnswer = (answer: string): string =>
  answer
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Who told us: one of the family, or somebody else in words. */
export type Teller = { readonly personId: string } | { readonly other: string };
export type TellingRefusal = 'told-in-future' | 'teller-not-named' | 'not-of-the-family';

/** What was told was told by somebody, today or before. */
export function ruleOnTelling(
  told: { readonly toldBy: string; readonly toldByOther: string; readonly toldOn: LocalDate },
  mayName: readonly string[],
  today: LocalDate,
): Ruling<Teller, TellingRefusal> {
  if (told.toldOn > today) return refuse('told-in-future');
  if (told.toldBy === SOMEBODY_ELSE)
    return told.toldByOther === '' ? refuse('teller-not-named') : allow({ other: told.toldByOther });
  return mayName.includes(told.toldBy) ? allow({ personId: told.toldBy }) : refuse('not-of-the-family');
}

/** The answer to "who told you?" that is nobody on the list. */
export const SOMEBODY_ELSE = 'other';
