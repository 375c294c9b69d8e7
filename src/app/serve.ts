import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { accessPaths, sessionsWith } from '#modules/access/index.ts';
import type { Database } from '#platform/database/database.ts';
import type { Log } from '#platform/log.ts';
import { Metrics } from '#platform/metrics/metrics.ts';
import { serveMetrics } from '#platform/metrics/serve-metrics.ts';
import { notifyDoor } from '#platform/messages/notify-door.ts';
import { readKey } from '#platform/secrets/key-file.ts';
import { type WebSettings, buildWebApp } from '#platform/web/build-web-app.ts';
import { warmMacros } from '#platform/web/govuk/macro.ts';
import type { Route } from '#platform/web/route.ts';
import { readAssets } from '#platform/web/styles/assets.ts';
import { attachmentsIn } from './attachments-in.ts';
import type { Config } from './config.ts';
import { type Work, doWork } from './do-work.ts';
import { keyIn } from './key-in.ts';
import { modules, permissions } from './modules.ts';
import { originOf } from './post.ts';

/** A year of marks of the largest school is about 30 MB as a long file. */
const LARGEST_UPLOAD = 512 * 1024 * 1024;
/** How long requests under way are waited for when the process is asked to stop. */
const LAST_REQUEST_MS = 15_000;
const REQUESTS_PER_MINUTE = 1_200;
/** A page says within ten seconds that the database does not answer. */
const PAGE_WAITS_MS = 8_000;

export type Serving = { readonly address: string; close(): Promise<void> };

/** Serves the pages of all modules and these beside them, and does the jobs unless another process does. */
export async function serve(
  database: Database,
  config: Config,
  log: Log,
  demonstration: boolean,
  besides: readonly Route[] = [],
): Promise<Serving> {
  const forPages = database.answeringWithin(PAGE_WAITS_MS);
  const metrics = new Metrics(forPages);
  warmMacros();
  if (config.ROOTED_KEY_FILE) await readKey(keyIn(config));
  const behind: { work?: Work } = {};
  const app = await buildWebApp({
    serving: servedWith(forPages),
    frame: {
      navigation: modules.flatMap((module) => module.navigation),
      demonstration,
      assets: readAssets(config.ROOTED_ASSETS, '/assets'),
    },
    settings: webSettings(config),
    log,
    routes: [...modules.flatMap((module) => module.routes.flat()), ...besides],
    doors: config.NOTIFY_CALLBACK_TOKEN ? [notifyDoor(forPages, config.NOTIFY_CALLBACK_TOKEN)] : [],
    answered: (request) => metrics.answered(request),
    afterPost: () => behind.work?.wake(),
  });
  await app.listen({ port: config.PORT, host: config.HOST });
  const figures = config.ROOTED_METRICS_PORT && (await serveMetrics(metrics, config.ROOTED_METRICS_PORT));
  if (config.ROOTED_JOBS === 'here') behind.work = doWork(database, config, log);
  return {
    address: config.ROOTED_ORIGIN ?? `http://localhost:${(app.server.address() as AddressInfo).port}`,
    async close() {
      await closeInTime(app);
      await behind.work?.stop();
      if (figures) figures.close();
    },
  };
}

const servedWith = (database: Database) => ({
  database,
  sessions: sessionsWith(permissions),
  signInPath: accessPaths.signInAgain,
  tellKnown: modules.find((module) => module.tellKnown)?.tellKnown,
});

const webSettings = (config: Config): WebSettings => ({
  origin: originOf(config),
  assetsFolder: join(process.cwd(), config.ROOTED_ASSETS),
  uploadsFolder: join(config.ROOTED_DATA, 'received'),
  largestUpload: LARGEST_UPLOAD,
  attachments: attachmentsIn(config),
  key: keyIn(config),
  fontsFolder: config.ROOTED_FONTS,
  requestsPerMinute: REQUESTS_PER_MINUTE,
  mapTiles: mapTilesIn(config),
});

const mapTilesIn = ({ ROOTED_MAP_TILES: address, ROOTED_MAP_TILES_BY: by }: Config) =>
  address && by ? { address, by } : undefined;

/** Requests under way are answered; a connection that a browser keeps open for the next one is closed after that. */
async function closeInTime(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 100);
  const late = setTimeout(() => app.server.closeAllConnections(), LAST_REQUEST_MS);
  await app.close();
  clearInterval(idle);
  clearTimeout(late);
}
