import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

export const AGREEMENT_MANNERS = ['face-to-face', 'phone', 'in-writing'] as const;
export type AgreementManner = (typeof AGREEMENT_MANNERS)[number];

export const MANNER_LABELS: Record<AgreementManner, string> = {
  'face-to-face': 'Face to face',
  phone: 'By phone',
  'in-writing': 'In writing',
};

/** What an agreement says before it is recorded. */
export type AgreementTerms = {
  readonly givenOn: LocalDate;
  /** Who of those named is the child whose page it is recorded on. */
  readonly childId: string;
  readonly personIds: readonly string[];
  /** Those of the family that the recorder may name. */
  readonly mayName: readonly string[];
};

export type AgreementRefusal = 'given-in-future' | 'child-not-named' | 'not-of-the-family';

/**
 * Early help is by agreement, which the family gives, for persons it names (Working together to safeguard children, ch. 2:
 * early help is voluntary). The child it is about is one of them.
 */
export function ruleOnAgreement(terms: AgreementTerms, today: LocalDate): Ruling<void, AgreementRefusal> {
  if (terms.givenOn > today) return refuse('given-in-future');
  if (!terms.personIds.includes(terms.childId)) return refuse('child-not-named');
  if (terms.personIds.some((id) => !terms.mayName.includes(id))) return refuse('not-of-the-family');
  return allow(undefined);
}
