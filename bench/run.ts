// `npm run bench`: measures what design and documentation promise, each beside a floor of the same run (docs/benchmarks.md).
// A line of JSON for each. Slow is not wrong: it ends with 1 only where something broke.
import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { benchAudit } from './audit.bench.ts';
import { type BenchSite, openBenchSite } from './bench-site.ts';
import { benchFlags } from './flags.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchImportMemory } from './import-memory.bench.ts';
import { benchLoad } from './load.bench.ts';
import type { Measured } from './measure.ts';
import { benchPages } from './page.bench.ts';
import { benchRowSecurity } from './row-security.bench.ts';

type Bench = (site: BenchSite) => Promise<readonly Measured[]>;

/** In this order: flags take away the answers of the demonstration, and the import its marks. */
const BENCHES: Readonly<Record<string, Bench>> = {
  pages: benchPages,
  'row-security': benchRowSecurity,
  audit: benchAudit,
  flags: async (site) => [await benchFlags(site)],
  import: async (site) => [await benchImport(site)],
  'import-memory': async (site) => [await benchImportMemory(site)],
};

/** More than ten minutes, so only when asked for. */
const LONG_BENCHES: Readonly<Record<string, Bench>> = { load: (site) => benchLoad(site, Number(seconds)) };

const { pupils, only, seconds } = new Command('bench')
  .option('--pupils <number>', 'how many pupils the demonstration borough has', '6000')
  .option(
    '--only <name>',
    `one of ${Object.keys(BENCHES).join(', ')}; or load, which takes more than ten minutes and is no part of the usual run`,
  )
  .option('--seconds <number>', 'how long the load lasts', '300')
  .parse()
  .opts<{ pupils: string; only?: string; seconds: string }>();

const chosen =
  only === undefined
    ? Object.entries(BENCHES)
    : Object.entries({ ...BENCHES, ...LONG_BENCHES }).filter(([name]) => name === only);
if (chosen.length === 0) throw new Error(`there is no bench called ${only}`);

const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) throw new Error('the production build failed');

const site = await openBenchSite(Number(pupils));
try {
  for (const [, bench] of chosen) for (const measured of await bench(site)) console.log(JSON.stringify(measured));
} finally {
  await site.stop();
}
