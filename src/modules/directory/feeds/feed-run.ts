import type { FeedFaultKind } from './read-feed/feed-fault.ts';

/** What bringing in a service would do here, in the order in which people look at it. */
export const WHAT = ['faulty', 'alike', 'changed-here', 'new', 'changed', 'gone', 'same'] as const;
export type What = (typeof WHAT)[number];

export type RunStatus = 'reading' | 'read' | 'failed' | 'brought-in' | 'taken-back';

export type FeedRun = {
  readonly id: string;
  readonly urlId: string;
  readonly feedId: string;
  readonly feedName: string;
  readonly begunAt: Date;
  readonly begunBy: string;
  readonly status: RunStatus;
  readonly fault: FeedFaultKind | null;
  readonly complete: boolean;
  readonly version: number;
};

/** On a page of what came. */
export const ITEMS_SHOWN = 50;

/** Why a service is not in the directory any more that a run took out. */
export const takenOut = ({ feedName }: Pick<FeedRun, 'feedName'>): string => `No longer in ${feedName}`;
