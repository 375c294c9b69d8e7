import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database } from '../database/database.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../database/embedded/embedded-database.ts';
import { migrate } from '../database/migrate.ts';
import { migrationsOnDisk } from '../database/migrations-on-disk.ts';
import { openServerDatabase } from '../database/server-database.ts';

/** A migrated database of a test's own, and a way in for the owner, who may look and prepare what no page may. */
export type TestDatabase = {
  readonly database: Database;
  /** Runs SQL past every policy: to arrange what no user could, and to see what is really there. */
  past<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** The addresses of the application's login and of the owner; only on a server. */
  readonly urls: { login: string; owner: string } | undefined;
  close(): Promise<void>;
};

/** The engine that this run tests, from ROOTED_TEST_DATABASE: `pglite` (the default) or `postgresql`. */
export const testedEngine = process.env['ROOTED_TEST_DATABASE'] === 'postgresql' ? 'server' : 'embedded';

export const openTestDatabase = (): Promise<TestDatabase> =>
  testedEngine === 'server' ? copyOfTemplate() : emptiedEmbedded();

/** What the migrations put into a table: its rows as JSON. */
type Seed = { readonly table: string; readonly rows: string };

/** One embedded database per test process: making one takes seconds, putting it back as it was some milliseconds. */
type Shared = { database: EmbeddedDatabase; emptying: string; seeds: readonly Seed[] };
const shared = globalThis as typeof globalThis & { rootedTestDatabase?: Promise<Shared> };

async function emptiedEmbedded(): Promise<TestDatabase> {
  shared.rootedTestDatabase ??= openShared();
  const { database, emptying, seeds } = await shared.rootedTestDatabase;
  await database.pastPolicies(async (client) => {
    await client.query('begin');
    await client.query("set local session_replication_role = 'replica'"); // in any order, and nothing is set off by it
    await client.query(emptying);
    for (const { table, rows } of seeds)
      await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [rows]);
    await client.query('commit');
  });
  return {
    database,
    past: (sql, values) => database.pastPolicies(async (client) => (await client.query(sql, values)).rows as never),
    urls: undefined,
    close: async () => {},
  };
}

async function openShared(): Promise<Shared> {
  const database = await openEmbeddedDatabase(undefined, (client, login) =>
    migrate(client, login, migrationsOnDisk(process.cwd())),
  );
  const { tables, seeds } = await database.pastPolicies(async (client) => {
    const { rows: all } = await client.query<{ table: string }>(
      `select format('%I.%I', schemaname, tablename) as table from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const filled: Seed[] = [];
    for (const { table } of all) {
      const { rows } = await client.query<Seed>(
        `select '${table}' as table, jsonb_agg(t)::text as rows from ${table} t`,
      );
      filled.push(...rows.filter((seed) => seed.rows !== null));
    }
    return { tables: all.map(({ table }) => table), seeds: filled };
  });
  return { database, emptying: `truncate ${tables.join(', ')} restart identity`, seeds };
}

const SUPERUSER_URL = process.env['ROOTED_TEST_POSTGRES_URL'] ?? '';

/** On a server: a template migrated once per set of migrations, and a copy of it per test file. */
async function copyOfTemplate(): Promise<TestDatabase> {
  const migrations = migrationsOnDisk(process.cwd());
  const print = createHash('sha256')
    .update(migrations.map(({ checksum }) => checksum).join())
    .digest('hex')
    .slice(0, 12);
  const template = `rooted_template_${print}`;
  const name = `rooted_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asSuperuser('postgres', async (admin) => {
    await admin.query('select pg_advisory_lock(7733002)');
    await makeTemplate(admin, template);
    await admin.query(`create database ${name} template ${template} owner rooted_owner`);
    await admin.query('select pg_advisory_unlock(7733002)');
    await admin.query(`revoke all on database ${name} from public`);
    await admin.query(`grant connect on database ${name} to rooted_login`);
  });
  const urls = { login: urlOf(name, 'rooted_login'), owner: urlOf(name, 'rooted_owner') };
  const database = await openServerDatabase(urls.login, 4);
  return {
    database,
    past: (sql, values) => asSuperuser(name, async (client) => (await client.query(sql, values)).rows as never),
    urls,
    close: async () => {
      await database.close();
      await asSuperuser('postgres', (admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function makeTemplate(admin: pg.Client, template: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (rowCount) return;
  await admin.query(`do $$ begin
    if not exists (select 1 from pg_roles where rolname = 'rooted_owner') then
      create role rooted_owner login noinherit createrole;
      create role rooted_login login noinherit;
    end if;
  end $$`);
  await admin.query(`create database ${template}_making owner rooted_owner`);
  const owner = new pg.Client(urlOf(`${template}_making`, 'rooted_owner'));
  await owner.connect();
  await migrate(owner, 'rooted_login', migrationsOnDisk(process.cwd()));
  await owner.end();
  await admin.query(`alter database ${template}_making rename to ${template}`);
}

async function asSuperuser<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(urlOf(database));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string, login?: string): string {
  const url = new URL(SUPERUSER_URL);
  url.pathname = `/${database}`;
  if (login) url.username = login;
  return url.toString();
}
