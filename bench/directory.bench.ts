import pg from 'pg';
import { readFile } from 'node:fs/promises';
import { directoryPaths } from '#modules/directory/index.ts';
import { startRooted } from '../journeys/served-site.ts';
import type { BenchSite } from './bench-site.ts';
import { fillDirectoryUpTo } from './fill-directory.ts';
import { visitOverHttp } from './http-reader.ts';
import { type Measured, inTurn, noSlowerThan } from './measure.ts';
import { planAsTheApplication } from './plan-as-the-application.ts';
import { captureStatements, replay } from './request-statements.ts';

const FEW = 2_000;
const MANY = 20_000;
const TIMES = 40;

/** What is asked: nothing yet, words, words with slips and filters, a place. */
const asked = (postcode: string): Readonly<Record<string, string>> => ({
  'the directory as it opens': '',
  'a search by words': 'q=worried+about+school',
  'a search as people write it': `q=${encodeURIComponent('speach therapy under 5 free')}`,
  'a search by words, place and filters': `q=anxiety&near=${postcode}&within=5&age=12&level=2&day=TU`,
});

/** Services for an area that takes in the postcode, or whose area nobody knows: of every fourth its shape is looked at. */
const serving = (postcode: string): string => `near=${postcode}&serves=yes`;

/**
 * The directory with 20,000 services: a search over HTTP, not signed in, beside the statements of that very request; and the
 * memory of a server that sends all of them as open data, beside that with 2,000.
 */
export async function benchDirectory(site: BenchSite): Promise<Measured[]> {
  await fillDirectoryUpTo(site, FEW);
  const few = await memoryToSendAll(site);
  await fillDirectoryUpTo(site, MANY);
  const many = await memoryToSendAll(site);
  const measured = [
    ...(await benchSearches(site)),
    noSlowerThan(
      `all ${MANY} services as open data: memory`,
      { ours: many, floor: few },
      { of: `${FEW} services`, goal: 1.1, unit: 'MB' },
    ),
  ];
  return measured;
}

async function benchSearches(site: BenchSite): Promise<Measured[]> {
  const { rows } = await site.superuser.query<{ postcode: string }>(
    'select min(postcode) as postcode from directory.postcode',
  );
  const served = await startRooted(site.settings);
  const client = new pg.Client(site.settings['DATABASE_URL']!);
  const reader = visitOverHttp(served.url);
  try {
    await client.connect();
    await planAsTheApplication(site, client);
    const measured: Measured[] = [];
    for (const [what, query] of Object.entries(asked(rows[0]!.postcode))) {
      const path = `${directoryPaths.directory}?${query}`;
      const statements = await captureStatements(site, path, visitOverHttp);
      const took = await inTurn(
        () => reader.read(path),
        () => replay(client, statements),
        { times: TIMES },
      );
      measured.push(noSlowerThan(`${what}, p50`, took, { of: `${statements.length} statements`, goal: 1.5 }));
    }
    const { directory } = directoryPaths;
    const took = await inTurn(
      () => reader.read(`${directory}?${serving(rows[0]!.postcode)}`),
      () => reader.read(directory),
      { times: TIMES },
    );
    measured.push(noSlowerThan('what serves a place, p50', took, { of: 'the directory as it opens', goal: 1.5 }));
    return measured;
  } finally {
    reader.close();
    await client.end();
    await served.stop();
  }
}

/** The most that a new server ever had resident, in MB, when it has sent all services line by line. */
async function memoryToSendAll(site: BenchSite): Promise<number> {
  const served = await startRooted(site.settings);
  try {
    const answer = await fetch(`${served.url}/open-referral/services?format=ndjson&full=true`);
    let lines = 0;
    for await (const piece of answer.body!) lines += Buffer.from(piece).filter((byte) => byte === LF).length;
    if (lines < FEW) throw new Error(`only ${lines} services were sent`);
    const status = await readFile(`/proc/${served.pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)![1]) / 1024;
  } finally {
    await served.stop();
  }
}

const LF = 0x0a;
