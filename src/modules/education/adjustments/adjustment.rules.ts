import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

export const ADJUSTMENT_KINDS = ['curriculum', 'timetable', 'seating', 'adult', 'other'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

export const HELPED = ['yes', 'a-little', 'no'] as const;
export type Helped = (typeof HELPED)[number];

export type AdjustmentRefusal = 'ends-before-it-begins' | 'timetable-without-end';

/**
 * An adjustment is for a time. A changed timetable must say until when: a part-time one is a short-term measure with an
 * end (DfE, Working together to improve school attendance, August 2024, part-time timetables).
 */
export function ruleOnAdjustment(
  kind: AdjustmentKind,
  from: LocalDate,
  until: LocalDate | null,
): Ruling<void, AdjustmentRefusal> {
  if (until === null) return kind === 'timetable' ? refuse('timetable-without-end') : allow(undefined);
  return until < from ? refuse('ends-before-it-begins') : allow(undefined);
}

export type LookingRefusal = 'already-looked' | 'what-changed-missing';

/** What came of an adjustment is said once, with what was seen: the next one is chosen by it. */
export function ruleOnLooking(before: Helped | null, whatChanged: string): Ruling<void, LookingRefusal> {
  if (before !== null) return refuse('already-looked');
  return whatChanged === '' ? refuse('what-changed-missing') : allow(undefined);
}
