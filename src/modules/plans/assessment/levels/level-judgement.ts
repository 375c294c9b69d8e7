import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Sensitivity } from '../../content/sensitivity.ts';

/** Which level of the continuum of need somebody found a child to be at, on a day. */
export type LevelJudgement = {
  readonly personId: Id<'person'>;
  readonly level: number;
  readonly levelName: string;
  readonly on: LocalDate;
  readonly by: string;
  /** Null where the actor may not read why. */
  readonly why: LevelReason | null;
};

export type LevelReason = {
  readonly sensitivity: Sensitivity;
  readonly descriptors: readonly string[];
  readonly reason: string;
};
