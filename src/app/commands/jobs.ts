import { Explained } from '#platform/explained.ts';
import { Metrics } from '#platform/metrics/metrics.ts';
import { serveMetrics } from '#platform/metrics/serve-metrics.ts';
import { openLog } from '#platform/log.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../open-database.ts';
import { say } from '../say.ts';
import { doWork } from '../do-work.ts';
import { untilAskedToStop } from '../until-asked-to-stop.ts';

/** `rooted jobs`: does the jobs in a process of their own, beside one that serves pages with ROOTED_JOBS=elsewhere. */
export async function jobs(): Promise<void> {
  const config = readConfig();
  if (!config.DATABASE_URL) {
    throw new Explained(
      'The embedded database has one process, which does the jobs too. This command is for PostgreSQL: set DATABASE_URL.',
    );
  }
  const log = openLog();
  const database = await openDatabase(config);
  const work = doWork(database, config, log);
  if (config.ROOTED_METRICS_PORT) await serveMetrics(new Metrics(database), config.ROOTED_METRICS_PORT);
  say('Doing jobs (Ctrl-C stops it)');
  await untilAskedToStop();
  await work.stop();
  await database.close();
}
