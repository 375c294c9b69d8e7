import { readConfig } from '../config.ts';
import { openDatabase } from '../open-database.ts';
import { refuseWithoutOwner } from '../refuse-without-owner.ts';
import { say } from '../say.ts';
import { showProgress } from '../show-progress.ts';

/** `rooted migrate`: brings the database to this program's newest migration, and ends. */
export async function migrate(): Promise<void> {
  const config = readConfig();
  refuseWithoutOwner(config);
  const database = await openDatabase(config, showProgress('Migrating'));
  await database.close();
  say('The database is at the newest migration.');
}
