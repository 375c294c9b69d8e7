import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** No file waits this long to be read. */
const OLD_MS = 7 * 24 * 3_600_000;

/**
 * Removes what was received into a folder and belongs to nothing: a post that was undone, a command that was broken off.
 * Such files hold what files of schools hold, and nobody else would.
 */
export async function removeOldFiles(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > OLD_MS) await rm(path, { force: true });
  }
}
