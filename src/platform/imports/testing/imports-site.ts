import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Actor, Permission } from '#kernel/actor.ts';
import { openLog } from '#platform/log.ts';
import type { Job } from '#platform/jobs/job.ts';
import { runNextJob } from '#platform/jobs/run-jobs.ts';
import type { Module } from '#platform/module.ts';
import { Browser } from '#platform/testing/browser.ts';
import { type TestDatabase, openTestDatabase } from '#platform/testing/test-database.ts';
import { buildWebApp } from '#platform/web/build-web-app.ts';
import type { SignedIn } from '#platform/web/request.ts';
import type { ImportKind } from '../import-kind.ts';
import { importsModule } from '../imports-module.ts';
import { aSender, newFolder } from './imports-examples.ts';

const ORIGIN = 'http://localhost:3000';

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
  const people = new Map<string, SignedIn>();
  const module = importsModule(kinds, []);
  const app = await openPages(test, module, people, received);
  return {
    ...test,
    received,
    signIn({ permissions, orgId } = {}) {
      const token = randomBytes(16).toString('hex');
      const sender = aSender(orgId);
      const actor = permissions ? { ...sender, permissions: new Set(permissions) } : sender;
      people.set(token, { actor, ...NAMES, secret: randomBytes(32), live: true });
      return { browser: new Browser(app, ORIGIN, token), actor };
    },
    async doJobs() {
      const jobs = new Map(module.jobs.map((job: Job) => [job.name as string, job]));
      const actors = new Map([...people.values()].map(({ actor }) => [actor.userId, actor]));
      while (await runNextJob(test.database, jobs, async (userId) => actors.get(userId), QUIET));
    },
    close: async () => {
      await app.close();
      await test.close();
    },
  };
}

const NAMES = { userName: 'Pat Example', orgName: 'Northfield School' };
const QUIET = openLog({ write: () => {} });

const openPages = (
  { database }: TestDatabase,
  module: Module,
  people: ReadonlyMap<string, SignedIn>,
  uploadsFolder: string,
): Promise<FastifyInstance> =>
  buildWebApp({
    serving: {
      database,
      sessions: { find: async (_tx, token) => people.get(token) },
      signInPath: () => '/sign-in',
    },
    frame: {
      navigation: module.navigation,
      demonstration: true,
      assets: { stylesheet: '/assets/rooted.css', script: '/assets/rooted.js', icon: '/assets/icon.svg' },
    },
    settings: {
      origin: ORIGIN,
      assetsFolder: process.cwd(),
      uploadsFolder,
      largestUpload: 10_000_000,
      requestsPerMinute: 100_000,
    },
    log: QUIET,
    routes: module.routes.flat(),
  });
