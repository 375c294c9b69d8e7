import { z } from 'zod';
import { type Job, defineJob, enqueue } from '../jobs/job.ts';
import type { ImportKind } from './import-kind.ts';
import { runImport } from './run-import.ts';

export type ImportJob = Job<{ run: string }>;

/** Other jobs have their turn after this long. */
const TURN_MS = 60_000;
const MOST_TRIES = 5;

/** Reads a file that was sent, some of it at a time. */
export function importJob(kinds: readonly ImportKind[]): ImportJob {
  const job: ImportJob = defineJob({
    name: 'imports.read-file',
    payload: z.object({ run: z.uuid() }),
    async run({ payload, database, author, stopping }) {
      if (!author) throw new Error('a file is read for somebody');
      const until = AbortSignal.any([stopping, AbortSignal.timeout(TURN_MS)]);
      const work = { database, kinds, actor: author, runId: payload.run, until, mostTries: MOST_TRIES };
      if ((await runImport(work)) === 'ended') return database.tidy();
      await database.as(author, (tx) => enqueue(tx, job, payload, { author, key: payload.run }));
    },
  });
  return job;
}
