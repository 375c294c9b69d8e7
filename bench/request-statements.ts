import pg from 'pg';
import { readConfig } from '#app/config.ts';
import { serve } from '#app/serve.ts';
import { openServerDatabase } from '#platform/database/server-database.ts';
import { openLog } from '#platform/log.ts';
import { freePort } from '../journeys/served-site.ts';
import type { BenchSite } from './bench-site.ts';
import { signInOverHttp } from './http-reader.ts';

/** A statement as it went to the database: named where it is prepared. */
export type Statement = { readonly text: string; readonly name?: string; readonly values?: unknown[] };

/** The statements of one request for a page, in their order, from `begin` to `commit`. */
export async function captureStatements(site: BenchSite, userName: string, path: string): Promise<Statement[]> {
  const port = await freePort();
  const config = readConfig({ ...site.settings, PORT: String(port) });
  const capture = captureQueries();
  const database = await openServerDatabase(config.DATABASE_URL!);
  const serving = await serve(database, config, openLog({ write: () => {} }), true);
  try {
    const reader = await signInOverHttp(`http://localhost:${port}`, { userName, password: site.password });
    await reader.read(path);
    capture.begin();
    await reader.read(path);
    reader.close();
    return capture.end();
  } finally {
    await serving.close();
    await database.close();
  }
}

type Query = (config: string | Statement, values?: unknown[], callback?: unknown) => unknown;

/** Sees every query of the clients made from here on, until the end. */
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
    end: () => {
      prototype.query = original;
      return seen;
    },
  };
}

/** Runs them again on one connection, each prepared there the first time. */
export async function replay(client: pg.Client, statements: readonly Statement[]): Promise<void> {
  for (const statement of statements) await client.query(statement as pg.QueryConfig);
}
