import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '#kernel/actor.ts';
import { openLog } from '#platform/log.ts';
import type { Module } from '#platform/module.ts';
import { buildWebApp } from '#platform/web/build-web-app.ts';
import type { SignedIn } from '#platform/web/request.ts';
import { Browser } from './browser.ts';
import type { TestDatabase } from './test-database.ts';

const ORIGIN = 'http://localhost:3000';
const NAMES = { userName: 'Pat Example', orgName: 'Northfield School', worksForSeveral: false };
const QUIET = openLog({ write: () => {} });

export type TestPages = {
  readonly app: FastifyInstance;
  /** A browser in which this actor, called Pat Example of Northfield School, is signed in. */
  signIn(actor: Actor): Browser;
  /** Whoever has signed in. */
  actors(): readonly Actor[];
};

/** The pages of a part of the platform, for people that the test signs in: nobody needs to be a user. */
export async function openTestPages(
  test: TestDatabase,
  module: Pick<Module, 'navigation' | 'routes'>,
  uploadsFolder: string,
): Promise<TestPages> {
  const people = new Map<string, SignedIn>();
  const app = await buildPages(test, module, people, uploadsFolder);
  return {
    app,
    actors: () => [...people.values()].map(({ actor }) => actor),
    signIn(actor) {
      const token = randomBytes(16).toString('hex');
      people.set(token, { actor, ...NAMES, secret: randomBytes(32), live: true });
      return new Browser(app, ORIGIN, token);
    },
  };
}

const buildPages = (
  { database }: TestDatabase,
  module: Pick<Module, 'navigation' | 'routes'>,
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
      attachments: { folder: uploadsFolder, largestBytes: 0 },
      key: { file: '/tmp/rooted-test-key', made: true },
      requestsPerMinute: 100_000,
    },
    log: QUIET,
    routes: module.routes.flat(),
  });
