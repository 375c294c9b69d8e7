import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Explained } from '../../explained.ts';

/** Another process serves this folder. */
export class FolderLocked extends Explained {}

type Holder = { pid: number; startedAt: string };

/**
 * Takes the folder for this process, or throws FolderLocked with the holder's process id. The lock of a process that is
 * no more is taken over. `link` and `rename` are atomic, so of two that try at once one gets it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const lock = join(folder, 'lock');
  const mine = join(folder, `lock.${process.pid}.${randomBytes(4).toString('hex')}`);
  await writeFile(mine, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }), { mode: 0o600 });
  try {
    await takeOverIfLeft(lock, `${mine}.left`);
    await link(mine, lock).catch(async () => {
      throw new FolderLocked(await whoHolds(lock, folder));
    });
  } finally {
    await rm(mine, { force: true });
  }
  return () => rm(lock, { force: true });
}

async function takeOverIfLeft(lock: string, aside: string): Promise<void> {
  const holder = await readHolder(lock);
  if (!holder || isAlive(holder)) return;
  await rename(lock, aside).catch(() => {});
  const moved = await readHolder(aside);
  // Between the look and the move somebody else took the folder over: what was moved is a living lock. It goes back.
  if (moved && isAlive(moved)) await link(aside, lock).catch(() => {});
  await rm(aside, { force: true });
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

async function whoHolds(lock: string, folder: string): Promise<string> {
  const holder = await readHolder(lock);
  return `Process ${holder?.pid ?? 'of another user'} is using ${folder}. Stop it first, or set ROOTED_DATA to another folder.`;
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return startOf(pid) === startedAt;
}

/** When the process began, in the kernel's ticks: a process id alone may have been given to another since. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
