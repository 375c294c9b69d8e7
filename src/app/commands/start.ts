import { todayInLondon } from '#kernel/local-date.ts';
import { findArea } from '#modules/access/index.ts';
import type { Database } from '#platform/database/database.ts';
import { type Log, openLog } from '#platform/log.ts';
import type { Route } from '#platform/web/route.ts';
import { type Config, readConfig } from '../config.ts';
import { openDatabase } from '../open-database.ts';
import { say } from '../say.ts';
import { serve } from '../serve.ts';
import { showProgress } from '../show-progress.ts';
import { USUAL_DEMONSTRATION, fillAndNote, readNote } from './demo.ts';
import { untilAskedToStop } from '../until-asked-to-stop.ts';

/** `rooted start`: serves the pages, and these beside them, until asked to stop. */
export async function start(besides: readonly Route[] = []): Promise<void> {
  const config = readConfig();
  const log = openLog(undefined, process.stdout.isTTY);
  if (!config.DATABASE_URL) say(FOR_TRIAL);
  const database = await openDatabase(config, showProgress('Preparing the database'));
  try {
    await serveUntilStopped(database, config, log, besides);
  } finally {
    await database.close();
  }
}

const FOR_TRIAL = `
The embedded database is for trial and teaching. It does not survive a power cut.
Records of real children belong in PostgreSQL: see README.md, "On a server".
`;

async function serveUntilStopped(
  database: Database,
  config: Config,
  log: Log,
  besides: readonly Route[],
): Promise<void> {
  const accounts = await demonstrationAccounts(database, config);
  const area = await database.as('visitor', findArea);
  const serving = await serve(database, config, log, area?.demonstration ?? false, besides);
  if (area?.demonstration) say(accounts);
  if (!area) say('Nobody can sign in yet. Make the first administrator: ./rooted user add --help');
  say(`RootED is at ${serving.address} (Ctrl-C stops it)`);
  await untilAskedToStop();
  say('Stopping …');
  await serving.close();
}

/** The first start of an embedded database makes the demonstration; on a server only `rooted demo` does. */
async function demonstrationAccounts(database: Database, config: Config): Promise<string> {
  const isFirst = database.engine === 'embedded' && !(await database.as('visitor', findArea));
  return isFirst ? fillAndNote(database, config, { ...USUAL_DEMONSTRATION, today: todayInLondon() }) : readNote(config);
}
