import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readAssets } from './assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'rooted-assets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (files: Record<string, string>) => writeFileSync(join(folder, 'manifest.json'), JSON.stringify(files));

it('gives the address of each file, whose name tells its content', () => {
  write({ 'rooted.css': 'rooted-a.css', 'rooted.js': 'rooted-b.js', 'icon.svg': 'icon-c.svg' });
  expect(readAssets(folder, '/assets')).toEqual({
    stylesheet: '/assets/rooted-a.css',
    script: '/assets/rooted-b.js',
    icon: '/assets/icon-c.svg',
  });
});

it('says what to run where a file has not been built', () => {
  write({ 'rooted.css': 'rooted-a.css' });
  expect(() => readAssets(folder, '/assets')).toThrow('run node scripts/build-styles.mjs');
});
