import type { Id } from '#kernel/id.ts';
import type { About } from '../../content/plan-content.ts';
import type { Sensitivity } from '../../content/sensitivity.ts';

export const SAID_KINDS = ['working-well', 'worry', 'wanted-next'] as const;
export type SaidKind = (typeof SAID_KINDS)[number];

/** Plain headings of our own: what is good, what is hard, what should happen. */
export const SAID_LABELS: Record<SaidKind, string> = {
  'working-well': 'What is working well?',
  worry: 'What are you worried about?',
  'wanted-next': 'What should happen next?',
};

/** Something said for a meeting, ahead of it or in it. */
export type Said = About & {
  readonly id: Id<'said'>;
  readonly kind: SaidKind;
  readonly text: string;
  readonly sensitivity: Sensitivity;
  readonly forRoom: boolean;
  /** Whose words; null where it was said by several. */
  readonly invitedId: Id<'invited'> | null;
  readonly byLink: boolean;
};

/** An answer from 0 to 10. */
export type Score = {
  readonly id: Id<'score'>;
  readonly invitedId: Id<'invited'>;
  readonly question: string;
  readonly score: number;
};

/** How the newest link of somebody stands. */
export type LinkState = {
  readonly invitedId: Id<'invited'>;
  readonly issuedAt: Date;
  readonly endsAt: Date;
  readonly openedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly revokedAt: Date | null;
};

/** What is said by phone so that a guest knows which family a link is about: it stands on their page, and tells nobody else. */
export const referenceOf = ({ id }: { readonly id: Id<'invited'> }): string => id.slice(-4).toUpperCase();
