import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/database/database.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { findFeedWithId } from '../feeds.queries.ts';
import { readAtAddress } from '../see-feed/begin-run.ts';

/** Has a directory read whose night has come, as the curator who chose so; not where they chose otherwise since. */
export const refreshFeed = defineJob({
  name: 'directory.refresh-feed',
  payload: z.object({ feed: z.uuid() }),
  async run({ payload, database, author }) {
    if (!author) return;
    await database.as(author, async (tx) => {
      const feed = await findFeedWithId(tx, payload.feed);
      if (feed?.readEveryDays) await readAtAddress({ tx, actor: author }, feed, { scheduled: true });
    });
  },
});

/** Asks, as the machinery, for each directory whose night has come to be read in the name of whoever chose so. */
export async function askForDueFeeds(tx: Tx): Promise<void> {
  await sql`
    insert into jobs.job (id, name, payload, user_id, org_id, key)
    select gen_random_uuid(), ${refreshFeed.name}, jsonb_build_object('feed', d.feed), d.user_id, d.org_id, d.feed::text
      from directory.take_due_feeds() d
        on conflict do nothing`.execute(tx);
}
