import { Command } from 'commander';
import { openLog } from '#platform/log.ts';
import { BadSetting, readConfig } from './config.ts';
import { FolderLocked } from '#platform/database/embedded/folder-lock.ts';
import { openDatabase } from './open-database.ts';
import { serve } from './serve.ts';

const rooted = new Command('rooted').description('Finds children at risk of exclusion early. See README.md.');

rooted
  .command('start')
  .description('serves the pages')
  .action(async () => {
    const config = readConfig(process.env);
    const log = openLog();
    const database = await openDatabase(config);
    const serving = await serve(database, config, log, false);
    console.log(`RootED is at ${serving.address}`);
    await untilAsked();
    await serving.close();
    await database.close();
  });

const untilAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

try {
  await rooted.parseAsync();
  process.exit(0);
} catch (error) {
  const expected = error instanceof BadSetting || error instanceof FolderLocked;
  console.error(expected ? error.message : error);
  process.exit(1);
}
