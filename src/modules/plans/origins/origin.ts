import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';

/** What led to a plan. */
export type OriginKind = 'own-concern' | 'conversation' | 'contact' | 'step-down';

export const ORIGIN_LABELS: Record<OriginKind, string> = {
  'own-concern': 'A concern of our own',
  conversation: 'A conversation with the child or the family',
  contact: 'A contact with the front door',
  'step-down': 'Stepping down from social workers',
};

/** What led to a plan, as it is kept with it: `ref` is the row of the module that gave it. */
export type CameFrom = {
  readonly kind: OriginKind;
  readonly ref: Id<string> | null;
  readonly on: LocalDate;
};
