import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { FolderLocked, lockFolder } from './folder-lock.ts';

describe('the lock on a folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rooted-lock-'));
  });

  it('is had by one at a time, and named to the next', async () => {
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderLocked);
    await expect(lockFolder(folder)).rejects.toThrow(`Process ${process.pid} is using ${folder}`);
    await unlock();
    await (
      await lockFolder(folder)
    )();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is had by one of many that try at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('of a process that is no more is taken over, by one', async () => {
    const { pid } = spawnSync('true');
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid, startedAt: '1' }));
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['lock']);
  });

  it('of a process whose number was given to another is taken over', async () => {
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
    await expect(lockFolder(folder)).resolves.toBeTypeOf('function');
  });

  it('that cannot be read is taken for somebody’s', async () => {
    await writeFile(join(folder, 'lock'), 'half a');
    await expect(lockFolder(folder)).rejects.toThrow(FolderLocked);
  });
});
