import pg from 'pg';
import { type Database, databaseOver } from '../database.ts';
import { surviveCuts } from '../survive-cuts.ts';
import { NamingClient } from '../naming-client.ts';
import { Bridge } from './bridge.ts';
import { EmbeddedEngine } from './embedded-engine.ts';
import { givingUpAfter } from './giving-up.ts';

/** The login that serves pages, and the one that owns the tables, as they are called when embedded. */
const LOGIN = 'rooted_login';
const OWNER = 'rooted_owner';
const SUPERUSER = 'postgres';

export type EmbeddedDatabase = Database & {
  /** Runs as the embedded superuser, past every policy: for tests and upkeep (vacuum), never for a page. */
  pastPolicies<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>;
};

/**
 * PostgreSQL inside this process (PGlite), for trial, teaching and development: it never calls fsync, so a power cut is
 * not survived. `prepare` runs first, as the owner. Without a folder everything is in memory.
 */
export async function openEmbeddedDatabase(
  folder: string | undefined,
  prepare: (client: pg.ClientBase, login: string) => Promise<void>,
): Promise<EmbeddedDatabase> {
  const engine = new EmbeddedEngine(folder);
  await engine.open();
  await withClient(engine, OWNER, (client) => prepare(client, LOGIN));
  const pool = new pg.Pool({
    max: 1, // one session is all there is
    idleTimeoutMillis: 0, // a dropped client would meet its own named statements again
    connectionTimeoutMillis: 30_000, // using the pool inside a transaction would otherwise wait for ever
    Client: NamingClient as never,
    stream: () => new Bridge(engine, LOGIN) as never,
  });
  surviveCuts(pool);
  const pastPolicies: EmbeddedDatabase['pastPolicies'] = (work) =>
    betweenPages(pool, () => withClient(engine, SUPERUSER, work));
  return {
    ...databaseOver(pool, 'embedded', () => engine.close()),
    answeringWithin: (ms) => databaseOver(givingUpAfter(ms, pool), 'embedded', async () => {}),
    pastPolicies,
    tidy: () => pastPolicies((client) => client.query('vacuum analyze').then(() => undefined)),
  };
}

/** There is one session: the pages' connection is held, idle, and dropped, since another login then takes it over. */
async function betweenPages<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const pages = await pool.connect();
  try {
    return await work();
  } finally {
    pages.release(true);
  }
}

async function withClient<T>(
  engine: EmbeddedEngine,
  login: string,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ stream: () => new Bridge(engine, login) as never });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
