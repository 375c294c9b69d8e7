import type { FeedFaultKind } from './read-feed/feed-fault.ts';

/** What bringing in a service would do here, in the order in which people look at it. */
export const WHAT = ['faulty', 'may-be-hidden', 'alike', 'changed-here', 'new', 'changed', 'gone', 'same'] as const;
export type What = (typeof WHAT)[number];

/** What is done without being asked for; the rest is chosen. */
export const ALWAYS: readonly What[] = ['new', 'changed'];
/** Of these, what is done by itself. */
export const BY_ITSELF: readonly What[] = ['changed'];

export type RunStatus =
  | 'reading'
  | 'read'
  | 'failed'
  | 'brought-in'
  | 'taken-back'
  | 'nothing-new'
  | 'overtaken'
  | 'columns'
  | 'bringing-in'
  | 'bring-in-stopped'
  | 'taking-back'
  | 'take-back-stopped';

export type FeedRun = {
  readonly id: string;
  readonly urlId: string;
  readonly feedId: string;
  readonly feedName: string;
  readonly begunAt: Date;
  readonly begunBy: string;
  /** Read by itself, in the name of whoever chose so. */
  readonly scheduled: boolean;
  /** Whether what changed is brought in by itself. */
  readonly bringsIn: boolean;
  readonly broughtInAt: Date | null;
  readonly status: RunStatus;
  /** While only what changed is brought in, and nobody said so. */
  readonly byItself: boolean;
  /** The service that was brought in, or taken back, last. */
  readonly reached: string;
  readonly fault: FeedFaultKind | null;
  readonly complete: boolean;
  /** It came as a table whose columns can still be chosen. */
  readonly isTable: boolean;
  readonly version: number;
};

/** Some of it, or all: what was brought in by itself is, too, while the rest waits. */
export const isBroughtIn = ({ status, broughtInAt }: FeedRun): boolean =>
  status === 'brought-in' || status === 'bring-in-stopped' || (status === 'read' && broughtInAt !== null);

/** So many services are brought in, or taken back, in one step. */
export const STEP = 200;

/** On a page of what came. */
export const ITEMS_SHOWN = 50;
/** On a page of choices: each with all that differs. */
export const CHOICES_SHOWN = 20;

/** Why a service is not in the directory any more that a run took out. */
export const takenOut = ({ feedName }: Pick<FeedRun, 'feedName'>): string => `No longer in ${feedName}`;
