import { type LocalDate, inWords } from '#kernel/local-date.ts';

/** What a national body found, in its own words. */
export type Evidence = {
  readonly id: string;
  readonly ratedBy: string;
  readonly level: string;
  readonly ratedOn: LocalDate | null;
  readonly url: string | null;
};

export const CHECK_KINDS = ['safeguarding', 'quality', 'insurance', 'registration'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const CHECK_LABELS: Record<CheckKind, string> = {
  safeguarding: 'Safeguarding',
  quality: 'Quality',
  insurance: 'Insurance',
  registration: 'Registration',
};

/** What was looked at before families are sent there. */
export type Check = {
  readonly id: string;
  readonly kind: CheckKind;
  readonly checkedOn: LocalDate;
  /** When it is to be looked at again; null where nobody said. */
  readonly dueOn: LocalDate | null;
  readonly found: string;
};

export type Proof = { readonly evidence: readonly Evidence[]; readonly checks: readonly Check[] };

export const ratedInWords = ({ level, ratedOn }: Evidence): string =>
  ratedOn === null ? level : `${level}, ${inWords(ratedOn)}`;

/** When it was looked at, and when it is next: a day that has passed is said to have passed. */
export function checkedInWords({ checkedOn, dueOn }: Check, today: LocalDate): string {
  const looked = `Looked at on ${inWords(checkedOn)}.`;
  if (dueOn === null) return looked;
  return `${looked} ${dueOn < today ? 'It was due again' : 'Due again'} on ${inWords(dueOn)}.`;
}
