import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyServerDatabase } from '../journeys/server-database.ts';
import { startCluster } from '../scripts/postgres-cluster.mjs';
import { type Measured, noSlowerThan } from './measure.ts';
import { peakMemory } from './peak-memory.ts';

const FEW_PUPILS = 6_000;
const GOAL = 1.2;
const ROOTED = 'build/server/main.js';

/**
 * What the command needs to write the files of a borough, both school years, and to fill a database with it: so many pupils
 * against a few. The memory is that of its own process; the seconds are reported, as is the memory of filling.
 */
export async function benchGenerator(pupils: number): Promise<Measured[]> {
  const [few, many] = [await writeFiles(FEW_PUPILS), await writeFiles(pupils)];
  const filled = { floor: await fill(FEW_PUPILS), ours: await fill(pupils) };
  const of = `${pupils} pupils against ${FEW_PUPILS}`;
  const rows = `${many.rows} rows in files`;
  return [
    noSlowerThan('generator: memory', { ours: many.mb, floor: few.mb }, { of, goal: GOAL, unit: 'MB' }),
    noSlowerThan('generator', { ours: many.seconds, floor: few.seconds }, { of: rows, unit: 's' }),
    noSlowerThan('filling a database: memory', { ours: filled.ours.mb, floor: filled.floor.mb }, { of, unit: 'MB' }),
    noSlowerThan('filling a database', { ours: filled.ours.seconds, floor: filled.floor.seconds }, { of, unit: 's' }),
  ];
}

type Took = { readonly mb: number; readonly seconds: number };

async function run(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Took> {
  const began = performance.now();
  const mb = await peakMemory([ROOTED, 'demo', ...args], settings);
  return { mb, seconds: (performance.now() - began) / 1_000 };
}

/** A folder for the work, gone afterwards. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rooted-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const writeFiles = (pupils: number): Promise<Took & { readonly rows: number }> =>
  inFolder(async (folder) => {
    const took = await run(['--pupils', String(pupils), '--files', folder, '--files-only', '--year', 'both']);
    return { ...took, rows: await countLines(folder) };
  });

const LF = 0x0a;

async function countLines(folder: string): Promise<number> {
  let lines = 0;
  for await (const path of glob(join(folder, '*/*/*.csv')))
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
      for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) lines += 1;
  return lines;
}

/** Into an empty database on a PostgreSQL of its own. */
const fill = (pupils: number): Promise<Took> =>
  inFolder(async (folder) => {
    const cluster = await startCluster({ fsync: true });
    try {
      const settings = { ...(await emptyServerDatabase(cluster.url)), ROOTED_DATA: folder };
      return await run(['--pupils', String(pupils)], settings);
    } finally {
      await cluster.stop();
    }
  });
