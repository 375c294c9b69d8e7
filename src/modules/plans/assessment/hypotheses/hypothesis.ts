import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { About } from '../../content/plan-content.ts';
import type { Sensitivity } from '../../content/sensitivity.ts';

export const DIRECTIONS = ['for', 'against'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const STANDINGS = ['open', 'likely', 'set-aside'] as const;
export type Standing = (typeof STANDINGS)[number];

export const STANDING_LABELS: Record<Standing, string> = {
  open: 'Still open',
  likely: 'Likely',
  'set-aside': 'Set aside',
};

type Said = { readonly on: LocalDate; readonly by: string; readonly text: string };
export type Evidence = Said & { readonly speaks: Direction };
export type Visit = Said & { readonly standing: Standing };

/** What may explain what is seen, with what speaks for and against it, and what was thought of it each time. */
export type Hypothesis = About & {
  readonly id: Id<'hypothesis'>;
  readonly urlId: UrlId<'hypothesis'>;
  readonly sensitivity: Sensitivity;
  readonly seen: string;
  readonly because: string;
  readonly on: LocalDate;
  readonly by: string;
  /** Oldest first. */
  readonly evidence: readonly Evidence[];
  /** Newest first: the first says how it stands. */
  readonly visits: readonly Visit[];
};
