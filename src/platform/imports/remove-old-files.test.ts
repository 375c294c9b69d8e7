import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeOldFiles } from './remove-old-files.ts';
import { newFolder } from './testing/imports-examples.ts';

describe('files that belong to nothing', () => {
  it('are removed after a week, and not before', async () => {
    const folder = newFolder();
    const now = new Date('2026-11-21T12:00:00Z');
    for (const [name, day] of [
      ['old', '2026-11-14T11:00:00Z'],
      ['new', '2026-11-14T13:00:00Z'],
    ] as const) {
      writeFileSync(join(folder, name), 'Code,Amount\n');
      utimesSync(join(folder, name), new Date(day), new Date(day));
    }
    await removeOldFiles(folder, now);
    expect(readdirSync(folder)).toEqual(['new']);
  });

  it('and a folder in which nothing was ever received is no problem', async () => {
    await expect(removeOldFiles(join(newFolder(), 'nowhere'), new Date())).resolves.toBeUndefined();
  });
});
