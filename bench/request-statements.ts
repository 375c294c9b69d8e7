import pg from 'pg';
import { readConfig } from '#app/config.ts';
import { serve } from '#app/serve.ts';
import { openServerDatabase } from '#platform/database/server-database.ts';
import { openLog } from '#platform/log.ts';
import { freePort } from '../journeys/served-site.ts';
import type { BenchSite } from './bench-site.ts';
import type { HttpReader } from './http-reader.ts';

/** A statement as it went to the database: named where it is prepared. */
export type Statement = { readonly text: string; readonly name?: string; readonly values?: unknown[] };

/** A site in this process, whose statements are seen. */
export type CapturingSite = {
  readonly url: string;
  /** What the work sent to the database, in its order. Nothing else may be asked of the site meanwhile. */
  capture<T>(work: () => Promise<T>): Promise<{ result: T; statements: Statement[] }>;
  close(): Promise<void>;
};

export async function openCapturingSite(site: BenchSite): Promise<CapturingSite> {
  const port = await freePort();
  const config = readConfig({ ...site.settings, PORT: String(port) });
  const queries = captureQueries();
  const database = await openServerDatabase(config.DATABASE_URL!);
  const serving = await serve(database, config, openLog({ write: () => {} }), true);
  return {
    url: `http://localhost:${port}`,
    async capture(work) {
      queries.begin();
      const result = await work();
      return { result, statements: queries.seen() };
    },
    async close() {
      queries.stop();
      await serving.close();
      await database.close();
    },
  };
}

/** The statements of one request for a page, in their order, from `begin` to `commit`. */
export async function captureStatements(
  site: BenchSite,
  path: string,
  open: (url: string) => HttpReader | Promise<HttpReader>,
): Promise<Statement[]> {
  const capturing = await openCapturingSite(site);
  try {
    const reader = await open(capturing.url);
    await reader.read(path);
    const { statements } = await capturing.capture(() => reader.read(path));
    reader.close();
    return statements;
  } finally {
    await capturing.close();
  }
}

/** What the application asks by itself, to know whether the server answers. */
const PROBE = 'select 1';

type Query = (config: string | Statement, values?: unknown[], callback?: unknown) => unknown;

/** Sees every query of the clients made from here on, until it is stopped. */
function captureQueries() {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  let seen: Statement[] = [];
  prototype.query = function query(this: pg.Client, config, values, callback) {
    const statement = typeof config === 'string' ? { text: config } : config;
    seen.push(values === undefined ? statement : { ...statement, values });
    return original.call(this, config, values, callback);
  };
  return {
    begin: () => {
      seen = [];
    },
    seen: () => seen.filter(({ text }) => text !== PROBE),
    stop: () => {
      prototype.query = original;
    },
  };
}

/** Runs them again on one connection, each prepared there the first time. */
export async function replay(client: pg.ClientBase, statements: readonly Statement[]): Promise<void> {
  for (const statement of statements) await client.query(statement as pg.QueryConfig);
}
