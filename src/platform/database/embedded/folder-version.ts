import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Explained } from '../../explained.ts';

/** What the embedded database writes: PostgreSQL's major version. It opens no other. */
const MAJOR = '18';

/** The folder was written by another version. */
export class FolderOfAnotherVersion extends Explained {}

/** Throws FolderOfAnotherVersion where the folder holds a database that this version cannot open. Changes nothing. */
export async function checkFolderVersion(folder: string): Promise<void> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => MAJOR);
  if (version.trim() === MAJOR) return;
  throw new FolderOfAnotherVersion(
    `${folder} was written by PostgreSQL ${version.trim()}; this release of RootED reads ${MAJOR}. ` +
      'Nothing was changed. Use the release that wrote it, or set ROOTED_DATA to another folder.',
  );
}
