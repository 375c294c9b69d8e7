import { join } from 'node:path';
import { findActor, findArea, findLink, findWays, listDropUsers } from '#modules/access/index.ts';
import { askForDueFeeds, askForDump, beginToAsk, beginToCount, readFeedJob } from '#modules/directory/index.ts';
import { Attachments } from '#platform/attachments/attachments.ts';
import { sweepAttachments } from '#platform/attachments/sweep-attachments.ts';
import { keepSealing } from '#platform/audit/keep-sealing.ts';
import type { Database } from '#platform/database/database.ts';
import { removeOldFiles } from '#platform/imports/remove-old-files.ts';
import { watchDropFolders } from '#platform/imports/watch-drop-folders.ts';
import type { Job } from '#platform/jobs/job.ts';
import { startJobs } from '#platform/jobs/run-jobs.ts';
import type { Log } from '#platform/log.ts';
import { deliverMessages } from '#platform/messages/deliver-messages.job.ts';
import { removeOldMessages } from '#platform/messages/messages.queries.ts';
import { repeat } from '#platform/repeat.ts';
import { sweepForms } from '#platform/web/sweep-forms.ts';
import { attachmentsIn } from './attachments-in.ts';
import type { Config } from './config.ts';
import { importKinds, modules, permissions } from './modules.ts';
import { originOf, outboxOf, postOf } from './post.ts';

const FEEDS_DUE_MS = 10 * 60_000;
const UPKEEP_MS = 6 * 3_600_000;
/** Not while people sign in after a start: the embedded database serves nobody while it tidies up. */
const FIRST_UPKEEP_MS = 10 * 60_000;

export type Work = { wake(): void; stop(): Promise<void> };

/** What happens behind the pages: jobs, drop folders, the seals of the audit, upkeep. Until stopped. */
export function doWork(database: Database, config: Config, log: Log): Work {
  const jobs = startJobs(
    database,
    [
      ...modules.flatMap((module) => module.jobs),
      deliverAll(database, config, log),
      readFeedJob({ allowed: config.ROOTED_FEEDS_INSIDE }),
    ],
    (userId, orgId) => database.as('keeper', (tx) => findActor(tx, userId, orgId, permissions)),
    log,
  );
  const drops = watchDropFolders({
    database,
    kinds: importKinds,
    folder: join(config.ROOTED_DATA, 'drop'),
    listFolders: (tx) => listDropUsers(tx, permissions),
    log,
  });
  const upkeep = repeat(
    () => keepUp(database, config),
    UPKEEP_MS,
    (error) => log.problem('upkeep-failed', error),
    FIRST_UPKEEP_MS,
  );
  const feeds = repeat(
    () => database.as('keeper', askForDueFeeds).then(() => 'done' as const),
    FEEDS_DUE_MS,
    (error) => log.problem('feeds-failed', error),
  );
  const sealing = keepSealing(database, join(config.ROOTED_DATA, 'audit'), log);
  return {
    wake: jobs.wake,
    async stop() {
      for (const part of [drops, jobs, upkeep, feeds, sealing]) await part.stop();
    },
  };
}

/** In the demonstration nobody is real, and nothing is sent to them whatever is set up. */
function deliverAll(database: Database, config: Config, log: Log): Job {
  const post = postOf(config, database);
  const outbox = outboxOf(database);
  return deliverMessages({
    templates: modules.flatMap((module) => module.messages ?? []),
    origin: originOf(config),
    findWays,
    findLink,
    findPost: async (tx) => ((await findArea(tx))?.demonstration ? outbox : post),
    log,
  }) as Job;
}

async function keepUp(database: Database, config: Config): Promise<'done'> {
  await removeOldFiles(join(config.ROOTED_DATA, 'received'), new Date());
  await sweepAttachments(database, new Attachments(attachmentsIn(config)), new Date());
  await database.as('keeper', sweepForms);
  await database.as('keeper', removeOldMessages);
  await database.as('keeper', beginToAsk);
  await database.as('keeper', beginToCount);
  await database.as('keeper', (tx) => askForDump(tx));
  await database.tidy();
  return 'done';
}
