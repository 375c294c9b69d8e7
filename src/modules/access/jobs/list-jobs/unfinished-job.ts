export type UnfinishedJob = {
  id: string;
  name: string;
  state: 'waiting' | 'running' | 'failed';
  attempts: number;
  /** The class of what went wrong last; never its words, which may name somebody. */
  failure: string | null;
  askedAt: Date;
  nextAt: Date;
  failedAt: Date | null;
  organisation: string | null;
};
