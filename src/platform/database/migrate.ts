import type pg from 'pg';
import { Explained } from '../explained.ts';
import type { Migration } from './migrations-on-disk.ts';

/**
 * The application's roles. None can log in: the login takes one for the length of a transaction (`acting.ts`).
 * `rooted_definer` owns the few functions that may write what opens a record, and has policies of its own, because
 * forced row security binds the owner of the tables too. `rooted_backup` reads everything, and can do nothing else.
 */
const TAKEN_BY_LOGIN = [
  'rooted_visitor',
  'rooted_scoped',
  'rooted_area',
  'rooted_keeper',
  'rooted_matcher',
  'rooted_public',
];
const TAKEN_BY_OWNER = ['rooted_definer', 'rooted_backup'];
const ROLES = [...TAKEN_BY_LOGIN, ...TAKEN_BY_OWNER];

/** Any number: it only has to be the same in every process that migrates this database. */
const ONE_AT_A_TIME = 7_733_001;

export type Progress = (done: number, all: number) => void;

/**
 * Brings the database to the newest migration, as its owner. Forward only: each file runs once, in a transaction.
 * Throws, before changing anything, where a file that has run was edited or lies behind the newest one that has run.
 */
export async function migrate(
  client: pg.ClientBase,
  login: string,
  migrations: readonly Migration[],
  progress: Progress = () => {},
): Promise<void> {
  await client.query(`select pg_advisory_lock(${ONE_AT_A_TIME})`);
  try {
    await prepareDatabase(client, login);
    const waiting = await waitingMigrations(client, migrations);
    for (const [i, migration] of waiting.entries()) {
      await run(client, migration);
      progress(i + 1, waiting.length);
    }
    await client.query(LET_BACKUP_READ);
  } finally {
    await client.query(`select pg_advisory_unlock(${ONE_AT_A_TIME})`);
  }
}

/** A table that a backup cannot read would be missing from it without a word: so no migration has to think of this. */
const LET_BACKUP_READ = `do $$
declare
  unread record;
begin
  grant usage on schema platform to rooted_backup;
  for unread in
    select c.oid::regclass as name, c.relrowsecurity as guarded from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'S') and c.relowner = current_user::regrole and n.nspname <> 'public'
       and not has_table_privilege('rooted_backup', c.oid, 'select')
  loop
    execute format('grant select on %s to rooted_backup', unread.name);
    if unread.guarded then
      execute format('create policy read_by_backup on %s for select to rooted_backup using (true)', unread.name);
    end if;
  end loop;
end $$`;

async function prepareDatabase(client: pg.ClientBase, login: string): Promise<void> {
  for (const role of ROLES) {
    await client.query(`do $$ begin
      if not exists (select 1 from pg_roles where rolname = '${role}') then create role ${role} nologin noinherit; end if;
    end $$`);
  }
  const { rows } = await client.query<{ database: string; owner: string; login: string; open: boolean }>(
    'select quote_ident(current_database()) as database, quote_ident(current_user) as owner, quote_ident($1) as login',
    [login],
  );
  const name = rows[0]!;
  await client.query(`grant ${TAKEN_BY_LOGIN.join(', ')} to ${name.login}`);
  await client.query(`grant ${TAKEN_BY_OWNER.join(', ')} to ${name.owner}`);
  // A database copied from a template gets these back, so they are taken away each time.
  await client.query(`revoke all on database ${name.database} from public`);
  await client.query(`grant connect on database ${name.database} to ${name.login}`);
  await client.query('revoke all on schema public from public');
  await client.query('alter default privileges revoke execute on functions from public');
  await client.query('create schema if not exists platform');
  await client.query(`create table if not exists platform.migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
}

async function waitingMigrations(client: pg.ClientBase, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migration order by name',
  );
  const checksums = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = rows.find(({ name }) => !known.has(name));
  if (unknown) {
    throw new Explained(`This database is newer than the program: it has ${unknown.name}. Use the newer release.`);
  }
  const edited = migrations.find(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum);
  if (edited)
    throw new Explained(`The migration ${edited.name} has run here and was edited since. Put it back, add a new one.`);
  const waiting = migrations.filter(({ name }) => !checksums.has(name));
  const newest = rows.at(-1)?.name ?? '';
  const late = waiting.find(({ name }) => name < newest);
  if (late)
    throw new Explained(`The migration ${late.name} is dated before ${newest}, which has run. Give it a later date.`);
  return waiting;
}

async function run(client: pg.ClientBase, { name, schema, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`create schema if not exists ${schema}`);
    await client.query(`grant usage on schema ${schema} to ${ROLES.join(', ')}`);
    await client.query(sql);
    await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed`, { cause: error });
  }
}
