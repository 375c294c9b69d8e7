import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { AdjustmentKind, Helped } from './adjustment.rules.ts';

/** What a school does differently for one pupil. */
export type Adjustment = {
  readonly id: Id<'adjustment'>;
  readonly urlId: UrlId<'adjustment'>;
  readonly personId: Id<'person'>;
  readonly schoolOrgId: Id<'organisation'>;
  readonly schoolName: string;
  readonly kind: AdjustmentKind;
  readonly what: string;
  readonly from: LocalDate;
  /** Null while it goes on without an end. */
  readonly until: LocalDate | null;
  readonly helped: Helped | null;
  readonly whatChanged: string;
  readonly lookedOn: LocalDate | null;
  readonly version: number;
};

export const ADJUSTMENT_LABELS: Record<AdjustmentKind, string> = {
  curriculum: 'What they learn, or how',
  timetable: 'When they learn',
  seating: 'Where they sit',
  adult: 'An adult for them',
  other: 'Something else',
};

export const ADJUSTMENT_HINTS: Record<AdjustmentKind, string> = {
  curriculum: 'For example: work in smaller steps, a task to begin the day with, a practical subject',
  timetable: 'For example: in by a side door at 8:40. Fewer hours are only for a short time, agreed with the parents',
  seating: 'For example: near the door, next to somebody they trust, a quiet place at lunch',
  adult: 'For example: Miss Brook says good morning every day and asks how it was at home time',
  other: 'Say what your school does',
};

export const HELPED_LABELS: Record<Helped, string> = {
  yes: 'It helped',
  'a-little': 'It helped a little',
  no: 'It did not help',
};
