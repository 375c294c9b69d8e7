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

/**
 * Opens the database that the settings name, brought to the newest migration. Embedded, the folder is locked for this
 * process first: two processes in one folder lose each other's writes without a word.
 */
export async function openDatabase(config: Config, progress?: Progress): Promise<Database> {
  return config.DATABASE_URL ? openServer(config, config.DATABASE_URL, progress) : openEmbedded(config, progress);
}

async function openEmbedded(config: Config, progress?: Progress): Promise<Database> {
  await mkdir(config.ROOTED_DATA, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(config.ROOTED_DATA);
  try {
    await checkFolderVersion(join(config.ROOTED_DATA, 'database'));
    const database = await openEmbeddedDatabase(join(config.ROOTED_DATA, 'database'), (client, login) =>
      migrate(client, login, migrationsOnDisk(process.cwd()), progress),
    );
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

/** Without the owner's address nothing is migrated: somebody else does that, and this process may not. */
async function openServer(config: Config, url: string, progress?: Progress): Promise<Database> {
  if (config.DATABASE_OWNER_URL) {
    const owner = new pg.Client({ connectionString: config.DATABASE_OWNER_URL, application_name: 'rooted migrate' });
    await owner.connect();
    try {
      await migrate(owner, decodeURIComponent(new URL(url).username), migrationsOnDisk(process.cwd()), progress);
    } finally {
      await owner.end();
    }
  }
  return openServerDatabase(url);
}
