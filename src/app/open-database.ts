import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Database } from '#platform/database/database.ts';
import { openEmbeddedDatabase } from '#platform/database/embedded/embedded-database.ts';
import { lockFolder } from '#platform/database/embedded/folder-lock.ts';
import { checkFolderVersion } from '#platform/database/embedded/folder-version.ts';
import { type Progress, migrate } from '#platform/database/migrate.ts';
import { migrationsOnDisk } from '#platform/database/migrations-on-disk.ts';
import { openServerDatabase } from '#platform/database/server-database.ts';
import type { Config } from './config.ts';

/** What is done as the owner of the tables before anybody else is let in. */
export type Prepare = (owner: pg.ClientBase, login: string) => Promise<void>;

/** Opens the database that the settings name, brought to the newest migration. */
export async function openDatabase(config: Config, progress?: Progress): Promise<Database> {
  return openPrepared(config, (owner, login) => migrate(owner, login, migrationsOnDisk(process.cwd()), progress));
}

/**
 * Opens the database as it is, once `prepare` is done. Embedded, the folder is locked for this process first: two
 * processes in one folder lose each other's writes without a word.
 */
export async function openPrepared(config: Config, prepare: Prepare): Promise<Database> {
  return config.DATABASE_URL ? openServer(config, config.DATABASE_URL, prepare) : openEmbedded(config, prepare);
}

async function openEmbedded(config: Config, prepare: Prepare): Promise<Database> {
  await mkdir(config.ROOTED_DATA, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(config.ROOTED_DATA);
  try {
    await checkFolderVersion(join(config.ROOTED_DATA, 'database'));
    const database = await openEmbeddedDatabase(join(config.ROOTED_DATA, 'database'), prepare);
    const close = async () => {
      await database.close();
      await unlock();
    };
    return { ...database, close };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Without the owner's address nothing is prepared: somebody else does that, and this process may not. */
async function openServer(config: Config, url: string, prepare: Prepare): Promise<Database> {
  if (config.DATABASE_OWNER_URL) {
    const owner = new pg.Client({ connectionString: config.DATABASE_OWNER_URL, application_name: 'rooted owner' });
    await owner.connect();
    try {
      await prepare(owner, decodeURIComponent(new URL(url).username));
    } finally {
      await owner.end();
    }
  }
  return openServerDatabase(url);
}
