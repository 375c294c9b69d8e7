import type { Encoding } from './file-text.ts';

/** How a file came. */
export type Source = 'page' | 'command' | 'drop-folder';
export type RunStatus = 'waiting' | 'running' | 'done' | 'stopped';
/** Why a run stopped before the end of its file. */
export type Failure = 'not-allowed' | 'file-gone' | 'not-recognised' | 'step-failed';

/** A file that was sent, how far it has been read, and what came of its rows. */
export type Run = {
  readonly id: string;
  readonly urlId: string;
  readonly userId: string;
  readonly kind: string;
  readonly source: Source;
  readonly file: string;
  readonly bytes: number;
  readonly encoding: Encoding | null;
  readonly ignored: readonly string[];
  readonly status: RunStatus;
  readonly position: number;
  readonly nextRow: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** How many faults are kept. */
  readonly faults: number;
  readonly failure: Failure | null;
  readonly askedAt: Date;
  readonly movedAt: Date;
  readonly finishedAt: Date | null;
};
