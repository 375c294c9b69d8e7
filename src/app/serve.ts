import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { accessPaths, sessionsWith } from '#modules/access/index.ts';
import type { Database } from '#platform/database/database.ts';
import type { Log } from '#platform/log.ts';
import { buildWebApp } from '#platform/web/build-web-app.ts';
import { warmMacros } from '#platform/web/govuk/macro.ts';
import { readAssets } from '#platform/web/styles/assets.ts';
import type { Config } from './config.ts';
import { type Work, doWork } from './do-work.ts';
import { modules, permissions } from './modules.ts';

/** A year of marks of the largest school is about 30 MB as a long file. */
const LARGEST_UPLOAD = 512 * 1024 * 1024;
const REQUESTS_PER_MINUTE = 1_200;

export type Serving = { readonly address: string; close(): Promise<void> };

/** Serves the pages, and does the jobs unless another process does. */
export async function serve(database: Database, config: Config, log: Log, demonstration: boolean): Promise<Serving> {
  warmMacros();
  const behind: { work?: Work } = {};
  const app = await buildWebApp({
    serving: { database, sessions: sessionsWith(permissions), signInPath: accessPaths.signInAgain },
    frame: {
      navigation: modules.flatMap((module) => module.navigation),
      demonstration,
      assets: readAssets(config.ROOTED_ASSETS, '/assets'),
    },
    settings: {
      origin: config.ROOTED_ORIGIN ?? `http://localhost:${config.PORT}`,
      assetsFolder: join(process.cwd(), config.ROOTED_ASSETS),
      uploadsFolder: join(config.ROOTED_DATA, 'received'),
      largestUpload: LARGEST_UPLOAD,
      requestsPerMinute: REQUESTS_PER_MINUTE,
    },
    log,
    routes: modules.flatMap((module) => module.routes.flat()),
    afterPost: () => behind.work?.wake(),
  });
  await app.listen({ port: config.PORT, host: config.HOST });
  if (config.ROOTED_JOBS === 'here') behind.work = doWork(database, config, log);
  return {
    address: config.ROOTED_ORIGIN ?? `http://localhost:${(app.server.address() as AddressInfo).port}`,
    async close() {
      await app.close();
      await behind.work?.stop();
    },
  };
}
