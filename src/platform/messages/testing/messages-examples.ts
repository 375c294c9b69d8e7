import type { Actor } from '#kernel/actor.ts';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import { type Job } from '../../jobs/job.ts';
import { runNextJob } from '../../jobs/run-jobs.ts';
import { openLog } from '../../log.ts';
import type { TestDatabase } from '../../testing/test-database.ts';
import { deliverMessages } from '../deliver-messages.job.ts';
import type { Ways } from '../message.ts';
import { defineMessage } from '../message-template.ts';
import { DELIVERY, type Telling } from '../send-message.ts';
import type { Post } from '../transport.ts';

export const somebody = (): Actor => ({
  userId: newId<'user'>(),
  orgId: newId<'organisation'>(),
  reach: 'scoped',
  permissions: new Set(),
});

export const LOOK = defineMessage({
  name: 'things.changed',
  says: 'something-to-look-at',
  leadsTo: (id) => `/things/${id}`,
});
export const MEETING = defineMessage({ name: 'things.meeting', says: 'meeting', leadsTo: (id) => `/things/${id}` });

export const telling = (to: Id<'user'>, about = newUrlId<'thing'>(), occasion: Id<string> = newId()): Telling => ({
  to: [to],
  about,
  occasion,
});

export const ORIGIN = 'https://rooted.example';

/** Runs the jobs that are due, and no more; gives what was logged. */
export async function deliverDue(
  { database }: Pick<TestDatabase, 'database'>,
  post: Post,
  ways: (userId: string) => Ways | undefined,
): Promise<string[]> {
  const logged: string[] = [];
  const log = openLog({ write: (line) => void logged.push(line) });
  const job = deliverMessages({
    templates: [LOOK, MEETING],
    origin: ORIGIN,
    findWays: async (_tx, userId) => ways(userId),
    findLink: async () => undefined,
    findPost: async () => post,
    log,
  });
  const jobs = new Map([[DELIVERY.name as string, job as Job]]);
  while (await runNextJob(database, jobs, async () => undefined, log));
  return logged;
}

/** As if the waiting were over. */
export const makeDue = ({ past }: TestDatabase): Promise<unknown> =>
  past(`update jobs.job set run_at = now() where done_at is null`);
