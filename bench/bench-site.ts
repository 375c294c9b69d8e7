import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Actor } from '#kernel/actor.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Borough, generateBorough } from '#app/demo/borough/borough.ts';
import { type Config, readConfig } from '#app/config.ts';
import { fillDemonstration } from '#app/demo/fill-demonstration.ts';
import { permissions } from '#app/modules.ts';
import { openDatabase } from '#app/open-database.ts';
import { findActorNamed } from '#modules/access/index.ts';
import type { Database } from '#platform/database/database.ts';
import { emptyServerDatabase } from '../journeys/server-database.ts';
import type { Settings } from '../journeys/served-site.ts';
import { startCluster } from '../scripts/postgres-cluster.mjs';

/** A demonstration borough on a PostgreSQL of its own, and who may measure in it. */
export type BenchSite = {
  readonly borough: Borough;
  readonly database: Database;
  /** What a process that serves this database is started with. */
  readonly settings: Settings;
  /** A folder that is gone afterwards. */
  readonly folder: string;
  /** Everybody's password. */
  readonly password: string;
  /** A superuser, whom no policy binds: the floors are measured as them. */
  readonly superuser: pg.Client;
  /** Another connection of theirs. */
  connectAsSuperuser(): Promise<pg.Client>;
  leadOf(schoolKey: string): Promise<Actor>;
  stop(): Promise<void>;
};

const PASSWORD = 'a long password for a measurement';

/** Starts a cluster that writes to the disk as a server's does, and fills it through the doors of the application. */
export async function openBenchSite(pupils: number): Promise<BenchSite> {
  const folder = mkdtempSync(join(tmpdir(), 'rooted-bench-'));
  const cluster = await startCluster({ fsync: true });
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closing.reverse()) await close().catch(() => {});
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const settings = { ...(await emptyServerDatabase(cluster.url)), ROOTED_DATA: folder, ROOTED_JOBS: 'elsewhere' };
    const config = readConfig(settings);
    const database = await openDatabase(config);
    closing.push(() => database.close());
    const connectAsSuperuser = async () => {
      const client = new pg.Client(superuserUrl(config));
      await client.connect();
      closing.push(() => client.end());
      return client;
    };
    const superuser = await connectAsSuperuser();
    const request = { pupils, seed: 1, today: todayInLondon() };
    await fillDemonstration(database, request, PASSWORD, permissions);
    await superuser.query('vacuum analyze'); // as autovacuum would have by the next day
    const borough = generateBorough(request);
    const leadOf = async (schoolKey: string): Promise<Actor> => {
      const school = borough.schools.find(({ key }) => key === schoolKey)!;
      return (await database.as('keeper', (tx) => findActorNamed(tx, `lead@${school.domain}`, permissions)))!;
    };
    return { borough, database, settings, folder, password: PASSWORD, superuser, connectAsSuperuser, leadOf, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function superuserUrl({ DATABASE_URL }: Config): string {
  const url = new URL(DATABASE_URL!);
  url.username = 'postgres';
  return url.toString();
}
