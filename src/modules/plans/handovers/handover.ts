import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';

/** From which stage of life to which a child goes on. */
export const HANDOVER_KINDS = [
  'early-years-to-school',
  'primary-to-secondary',
  'to-another-school',
  'to-adult-services',
] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

export const HANDOVER_LABELS: Record<HandoverKind, string> = {
  'early-years-to-school': 'From early years to school',
  'primary-to-secondary': 'From primary to secondary school',
  'to-another-school': 'To another school',
  'to-adult-services': 'To services for adults',
};

/** That somebody is asked to take a child over, and what they said. */
export type Handover = {
  readonly id: Id<'handover'>;
  readonly urlId: UrlId<'handover'>;
  readonly planId: Id<'plan'>;
  readonly planUrlId: UrlId<'plan'>;
  readonly kind: HandoverKind;
  readonly toName: string;
  readonly toOrgName: string;
  readonly byName: string;
  readonly byUserId: Id<'user'>;
  readonly offeredOn: LocalDate;
  /** From when they have the child. */
  readonly goesOn: LocalDate;
  readonly message: string;
  readonly answer: 'accepted' | 'declined' | 'withdrawn' | null;
  readonly answeredOn: LocalDate | null;
  readonly why: string;
};

/** What is handed over: seen by those who see the child in full. */
export type HandedOver = {
  readonly handoverId: Id<'handover'>;
  readonly personId: Id<'person'>;
  readonly childSays: string;
  readonly helps: string;
  readonly worries: string;
  readonly meets: string;
};
