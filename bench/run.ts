// `npm run bench`: measures what design and documentation promise, each beside a floor of the same run (docs/benchmarks.md).
// A line of JSON for each. Slow is not wrong: it ends with 1 only where something broke.
import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { benchAudit } from './audit.bench.ts';
import { type BenchSite, openBenchSite } from './bench-site.ts';
import { benchDirectory } from './directory.bench.ts';
import { benchFlags } from './flags.bench.ts';
import { benchGenerator } from './generator.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchImportMemory } from './import-memory.bench.ts';
import { benchLoad } from './load.bench.ts';
import { benchLongLists } from './long-lists.bench.ts';
import { type AtSize, growthOf, type Measured } from './measure.ts';
import { benchPages } from './page.bench.ts';
import { benchRowSecurity } from './row-security.bench.ts';

type Bench = (site: BenchSite) => Promise<readonly Measured[]>;

/** In this order: flags take away the answers of the demonstration, and the import its marks. */
const BENCHES: Readonly<Record<string, Bench>> = {
  pages: benchPages,
  'long-lists': benchLongLists,
  directory: benchDirectory,
  'row-security': benchRowSecurity,
  audit: benchAudit,
  flags: async (site) => [await benchFlags(site)],
  import: async (site) => [await benchImport(site)],
  'import-memory': async (site) => [await benchImportMemory(site)],
};

/** These take ten minutes and more, so only when asked for. */
const LONG_BENCHES: Readonly<Record<string, (pupils: number) => Promise<readonly Measured[]>>> = {
  load: (pupils) => onSite(pupils, (site) => benchLoad(site, Number(seconds))),
  generator: benchGenerator,
};

const { only, seconds, ...options } = new Command('bench')
  .option('--pupils <numbers>', 'how many pupils the demonstration borough has; several, as 6000,25000,75000', '6000')
  .option(
    '--only <name>',
    `one of ${Object.keys(BENCHES).join(', ')}; or ${Object.keys(LONG_BENCHES).join(' or ')}, which take ten minutes and more`,
  )
  .option('--seconds <number>', 'how long the load lasts', '300')
  .parse()
  .opts<{ pupils: string; only?: string; seconds: string }>();

const chosen = Object.entries(BENCHES).filter(([name]) => only === undefined || name === only);
const long = LONG_BENCHES[only ?? ''];
if (chosen.length === 0 && !long) throw new Error(`there is no bench called ${only}`);

const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) throw new Error('the production build failed');

const all: AtSize[] = [];
const tell = (pupils: number, measured: Measured): void => {
  all.push({ pupils, measured });
  console.log(JSON.stringify({ pupils, ...measured }));
};

for (const pupils of options.pupils.split(',').map(Number)) {
  if (long) for (const measured of await long(pupils)) tell(pupils, measured);
  else
    await onSite(pupils, async (site) => {
      for (const [, bench] of chosen) for (const measured of await bench(site)) tell(pupils, measured);
    });
}
for (const sizes of Map.groupBy(all, ({ measured }) => measured.name).values())
  if (sizes.length > 1) console.log(JSON.stringify(growthOf(sizes)));

async function onSite<T>(pupils: number, work: (site: BenchSite) => Promise<T>): Promise<T> {
  const site = await openBenchSite(pupils);
  try {
    return await work(site);
  } finally {
    await site.stop();
  }
}
