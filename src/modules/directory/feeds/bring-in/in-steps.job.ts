import { todayInLondon } from '#kernel/local-date.ts';
import { sql } from 'kysely';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';
import { IN_STEPS, takeStep } from './in-steps.ts';

/** Goes on with a run, a step at a time, as whoever said so. Where it fails for good, the run says how far it came. */
export const inStepsJob: Job<{ run: string }> = defineJob({
  ...IN_STEPS,
  async run({ payload: { run }, database, author, stopping }) {
    if (!author) return;
    await database.tidy(); // thousands of services just came, and each step asks about all of them
    while (await database.as(author, (tx) => takeStep({ tx, actor: author }, run, todayInLondon())))
      if (stopping.aborted) return database.as(author, (tx) => enqueue(tx, IN_STEPS, { run }, { author, key: run }));
  },
  givenUp: async (tx, { run }) => void (await sql`select directory.stop_run(${run})`.execute(tx)),
});
