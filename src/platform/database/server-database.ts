import pg from 'pg';
import { Explained } from '../explained.ts';
import { cutStalled } from './cut-stalled.ts';
import { type Database, databaseOver } from './database.ts';
import { surviveCuts } from './survive-cuts.ts';
import { NamingClient } from './naming-client.ts';

/** PostgreSQL's own limits for a login that serves pages: a stuck statement must not hold a page for ever. */
const LIMITS = {
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
};

/**
 * What the policies add to a statement looks so dear to PostgreSQL that it would compile it, a thousand functions for one
 * row: for ten seconds, where running takes some milliseconds. And so much that it would plan it anew for every value, which
 * takes longer than running it: a plan is made once for a connection.
 */
const PLANNING = '-c jit=off -c plan_cache_mode=force_generic_plan';

/** A PostgreSQL server, reached by the login without privileges. Throws when the login could see past the policies. */
export async function openServerDatabase(url: string, connections = 10): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    Client: NamingClient as never,
    application_name: 'rooted',
    options: PLANNING,
    ...LIMITS,
  });
  surviveCuts(pool);
  const stopWatching = cutStalled(pool, url);
  try {
    await refusePrivilegedLogin(pool);
  } catch (error) {
    stopWatching();
    await pool.end();
    throw error;
  }
  return databaseOver(pool, 'server', async () => stopWatching());
}

async function refusePrivilegedLogin(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number; privileged: boolean; inherits: boolean }>(`
    select current_setting('server_version_num')::int / 10000 as version,
           rolsuper or rolbypassrls or exists (select 1 from pg_class where relowner = r.oid) as privileged,
           rolinherit as inherits
      from pg_roles r where rolname = session_user`);
  const login = rows[0]!;
  if (login.version < 15) throw new Explained(`PostgreSQL ${login.version} is too old: RootED needs 15 or later.`);
  if (login.privileged || login.inherits) {
    throw new Explained(
      'DATABASE_URL signs in with too many privileges. Give it a login of its own: ' +
        "create role rooted_login login noinherit password '…'; the owner's goes in DATABASE_OWNER_URL.",
    );
  }
}
