import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import type { Database } from '#platform/database/database.ts';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';
import { FeedFault } from './feed-fault.ts';
import { type Reach, getJson } from './get-json.ts';
import { type ReadPages, readPages } from './read-pages.ts';
import { endReading, failReading, storeItems } from './store-items.ts';

export const READ_FEED = { name: 'directory.read-feed', payload: z.object({ run: z.uuid() }) } as const;

const STORED_AT_ONCE = 100;

/** Reads another directory, as whoever asked for it, and keeps what came to be looked at. Done twice, it is read twice. */
export const readFeedJob = (reach: Reach): Job<{ run: string }> =>
  defineJob({
    ...READ_FEED,
    async run({ payload: { run }, database, author, stopping }) {
      if (!author) return;
      const address = await database.as(author, async (tx) => {
        const { rows } = await sql<{ address: string }>`
          select f.address from directory.feed_run r join directory.feed f on f.id = r.feed_id
           where r.id = ${run} and r.status = 'reading' and f.address is not null`.execute(tx);
        return rows[0]?.address;
      });
      if (!address) return;
      const below = (path: string) => new URL(address.replace(/\/+$/, '') + path);
      const ended = await keepAll(
        database,
        author,
        run,
        readPages((path) => getJson(below(path), reach)),
        stopping,
      );
      if (!ended) await database.as(author, (tx) => enqueue(tx, READ_FEED, { run }, { author }));
    },
  });

/** False where it was asked to stop before the end. */
async function keepAll(
  database: Database,
  author: Actor,
  run: string,
  { services, isComplete }: ReadPages,
  stopping: AbortSignal,
): Promise<boolean> {
  try {
    let came: unknown[] = [];
    const store = async () => {
      await database.as(author, (tx) => storeItems(tx, run, came));
      came = [];
    };
    for await (const service of services) {
      came.push(service);
      if (came.length < STORED_AT_ONCE) continue;
      await store();
      if (stopping.aborted) return false;
    }
    await store();
    await database.as(author, (tx) => endReading(tx, run, isComplete()));
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    await database.as(author, (tx) => failReading(tx, run, error.kind));
  }
  return true;
}
