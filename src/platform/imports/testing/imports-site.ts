import { join } from 'node:path';
import type { Actor, Permission } from '#kernel/actor.ts';
import { openLog } from '#platform/log.ts';
import type { Job } from '#platform/jobs/job.ts';
import { runNextJob } from '#platform/jobs/run-jobs.ts';
import type { Browser } from '#platform/testing/browser.ts';
import { type TestDatabase, openTestDatabase } from '#platform/testing/test-database.ts';
import { openTestPages } from '#platform/testing/test-pages.ts';
import type { ImportKind } from '../import-kind.ts';
import { importsModule } from '../imports-module.ts';
import { aSender, newFolder } from './imports-examples.ts';

export type ImportsSite = TestDatabase & {
  /** Where uploads lie until they have been read. */
  readonly received: string;
  /** Somebody who may do this, signed in; of a new organisation unless named. */
  signIn(options?: { permissions?: Permission[]; orgId?: Actor['orgId'] }): { browser: Browser; actor: Actor };
  /** Does the jobs that wait. */
  doJobs(): Promise<void>;
};

/** The pages on which files are sent, over a database of the test's own, for people that the test signs in. */
export async function openImportsSite(kinds: readonly ImportKind[]): Promise<ImportsSite> {
  const test = await openTestDatabase();
  const received = join(newFolder(), 'received');
  const module = importsModule(kinds, []);
  const pages = await openTestPages(test, module, received);
  return {
    ...test,
    received,
    signIn({ permissions, orgId } = {}) {
      const sender = aSender(orgId);
      const actor = permissions ? { ...sender, permissions: new Set(permissions) } : sender;
      return { browser: pages.signIn(actor), actor };
    },
    async doJobs() {
      const jobs = new Map(module.jobs.map((job: Job) => [job.name as string, job]));
      const actors = new Map(pages.actors().map((actor) => [actor.userId, actor]));
      while (await runNextJob(test.database, jobs, async (userId) => actors.get(userId), QUIET));
    },
    close: async () => {
      await pages.app.close();
      await test.close();
    },
  };
}

const QUIET = openLog({ write: () => {} });
