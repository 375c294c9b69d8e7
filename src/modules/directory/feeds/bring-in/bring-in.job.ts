import { todayInLondon } from '#kernel/local-date.ts';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';
import type { What } from '../feed-run.ts';
import { findRunWithId } from '../feeds.queries.ts';
import { ALWAYS, BEFORE_ALL, BRING_IN, type Step, endBringingIn, writeStep } from './bring-in.ts';

/** Brings in many services, some at a time, as whoever said so. Done twice, what was brought in is not brought in again. */
export const bringInJob: Job<{ run: string; chosen: What[] }> = defineJob({
  ...BRING_IN,
  async run({ payload, database, author, stopping }) {
    if (!author) return;
    const { run: id, chosen } = payload;
    const today = todayInLondon();
    for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
      if (stopping.aborted) return database.as(author, (tx) => enqueue(tx, BRING_IN, payload, { author, key: id }));
      const from: string = after;
      const step: Step = await database.as(author, async (tx) => {
        const run = await findRunWithId(tx, id);
        if (run?.status !== 'bringing-in') return { written: 0, after: undefined };
        const done = await writeStep({ tx, actor: author }, run, [...ALWAYS, ...chosen], { today, after: from });
        if (done.after === undefined) await endBringingIn({ tx, actor: author }, run, chosen, today);
        return done;
      });
      after = step.after;
    }
  },
});
