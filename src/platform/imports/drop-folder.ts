import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type FaultLine, faultsCsv } from './faults-csv.ts';

/** One organisation's folder: files are put into it by a machine, and reports on them are fetched from it. */
export type DropFolder = {
  readonly path: string;
  readonly taken: string;
  readonly reports: string;
  readonly notUnderstood: string;
};

/** Makes the folder, and those in it, where they are missing. Only the login that serves may read them. */
export async function openDropFolder(root: string, name: string): Promise<DropFolder> {
  const path = join(root, name);
  const folder = {
    path,
    taken: join(path, 'taken'),
    reports: join(path, 'reports'),
    notUnderstood: join(path, 'not-understood'),
  };
  for (const each of Object.values(folder)) await mkdir(each, { recursive: true, mode: 0o700 });
  return folder;
}

/** Names of files that are still being written, by the tools that write them; and what editors and systems leave. */
const NOT_FINISHED = /^\.|^~|~$|\.(part|filepart|partial|tmp|crdownload)$/i;

/** The files that lie in the folder. Links and folders are passed over. */
export async function listDropped({ path }: DropFolder): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !NOT_FINISHED.test(entry.name))
    .map(({ name }) => join(path, name))
    .toSorted();
}

/** What changes while a file is being written; undefined where it is gone. */
export async function sizeAndTime(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return `${size} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}

/** The files that have been taken and not yet reported on. */
export async function listTaken({ taken }: DropFolder): Promise<string[]> {
  const names = await readdir(taken);
  return names.filter((name) => /^[0-9a-f]{32}$/.test(name)).map((name) => join(taken, name));
}

/** Moves a file out of the way of the next one. Another process may have done so first. */
export async function take({ taken }: DropFolder, file: string): Promise<void> {
  await moveUnlessGone(file, join(taken, randomBytes(16).toString('hex')));
}

/** Keeps a file that could not be read, and says why. Its name is its owner's business: the report does not repeat it. */
export async function putAside(folder: DropFolder, file: string, sentence: string, now: Date): Promise<void> {
  const stamp = stampOf(now);
  await moveUnlessGone(file, join(folder.notUnderstood, `${stamp}-${basename(file)}`));
  const remedy = `The file is in not-understood, and its name begins with ${stamp}`;
  await writeReport(folder, stamp, [{ row: '', column: '', message: sentence, remedy }]);
}

export async function writeReport({ reports }: DropFolder, stamp: string, lines: readonly FaultLine[]): Promise<void> {
  const report = join(reports, `${stamp}-report.csv`);
  await writeFile(`${report}.part`, faultsCsv(lines), { mode: 0o600 });
  await rename(`${report}.part`, report);
}

/** A moment as part of a file's name, in London: 2026-11-21-101502-345. */
export const stampOf = (moment: Date): string =>
  `${STAMP.format(moment).replaceAll(':', '').replace(', ', '-')}-${String(moment.getMilliseconds()).padStart(3, '0')}`;

const STAMP = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

async function moveUnlessGone(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
  }
}
