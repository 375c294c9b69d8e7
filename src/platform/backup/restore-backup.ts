import type pg from 'pg';
import { migrate } from '../database/migrate.ts';
import type { Migration } from '../database/migrations-on-disk.ts';
import { Explained } from '../explained.ts';
import { type Manifest, Tally } from './backup-file.ts';
import type { CheckedBackup } from './check-backup.ts';
import { type KeptTable, listKeptTables, readRows, writePlainly } from './kept-tables.ts';
import { type Loading, loadLines } from './load-lines.ts';

export type Restoring = Loading & {
  readonly login: string;
  /** All of this program. Those that are newer than the backup run over what was loaded. */
  readonly migrations: readonly Migration[];
};

/**
 * Fills an empty database with a backup: all of it, checked row by row against what was backed up, or nothing. Throws
 * Explained where the database holds anything.
 */
export async function restoreBackup(restoring: Restoring): Promise<void> {
  const { client, login, backup, migrations } = restoring;
  await refuseUnlessEmpty(client, backup);
  await migrate(client, login, backup.migrations);
  await client.query('begin');
  try {
    await load(restoring);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
  await migrate(client, login, migrations);
  await client.query('analyze');
}

async function refuseUnlessEmpty(client: pg.ClientBase, { migrations }: CheckedBackup): Promise<void> {
  const { rows } = await client.query<{ migrated: boolean }>(
    `select to_regclass('platform.migration') is not null as migrated`,
  );
  if (!rows[0]!.migrated) return;
  const { rows: run } = await client.query<{ name: string }>('select name from platform.migration');
  const known = new Set(migrations.map(({ name }) => name));
  const later = run.find(({ name }) => !known.has(name));
  if (later) {
    throw new Explained(
      `This database is further on than the backup: it has ${later.name}. Nothing was changed. Restore into a new one.`,
    );
  }
  if (await holdsAnything(client)) {
    throw new Explained('This database is not empty. A backup fills only an empty one; nothing was changed.');
  }
}

/** What migrations fill (lists, codes) has no row security; what has it is about somebody, or written by somebody. */
async function holdsAnything(client: pg.ClientBase): Promise<boolean> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind = 'r' and relforcerowsecurity`,
  );
  await client.query('set role rooted_backup');
  try {
    const filled = tables.map(({ name }) => `exists (select 1 from ${name})`).join(' or ');
    const { rows } = await client.query<{ filled: boolean }>(`select ${filled || 'false'} as filled`);
    return rows[0]!.filled;
  } finally {
    await client.query('reset role');
  }
}

/** Nothing that follows from other rows may be done again, and rows may come before those that they refer to. */
async function load(restoring: Restoring): Promise<void> {
  const { client, backup } = restoring;
  await writePlainly(client);
  const tables = await listKeptTables(client);
  const { before, after, bindOwner } = await listPreparations(client);
  for (const statement of before) await client.query(statement);
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
  await loadLines(restoring, tables);
  await client.query(
    `select setval(name::regclass, last) from unnest($1::text[], $2::bigint[]) as sequence (name, last)`,
    [Object.keys(backup.manifest.sequences), Object.values(backup.manifest.sequences)],
  );
  for (const statement of after) await client.query(statement);
  await compareEach(client, tables, backup.manifest);
  for (const statement of bindOwner) await client.query(statement);
}

/**
 * Takes away what stands between the owner and its tables (policies, triggers, foreign keys), and puts it back. A foreign
 * key that is put back is checked then.
 */
async function listPreparations(client: pg.ClientBase) {
  const { rows: tables } = await client.query<{ name: string; forced: boolean }>(`
    select c.oid::regclass::text as name, c.relforcerowsecurity as forced
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')`);
  const { rows: keys } = await client.query<{ name: string; home: string; definition: string }>(`
    select quote_ident(conname) as name, conrelid::regclass::text as home, pg_get_constraintdef(oid) as definition
      from pg_constraint
     where contype = 'f' and connamespace <> 'public'::regnamespace`);
  const forced = tables.filter((table) => table.forced);
  return {
    before: [
      ...forced.map(({ name }) => `alter table ${name} no force row level security`),
      ...tables.map(({ name }) => `alter table ${name} disable trigger user`),
      ...keys.map(({ name, home }) => `alter table ${home} drop constraint ${name}`),
    ],
    after: [
      ...keys.map(({ name, home, definition }) => `alter table ${home} add constraint ${name} ${definition}`),
      ...tables.map(({ name }) => `alter table ${name} enable trigger user`),
    ],
    bindOwner: forced.map(({ name }) => `alter table ${name} force row level security`),
  };
}

/** What is there now must be what was there then, to the letter. */
async function compareEach(client: pg.ClientBase, tables: readonly KeptTable[], { tables: was }: Manifest) {
  for (const table of tables) {
    const tally = new Tally();
    for await (const { lines, rows } of readRows(client, table)) tally.add(lines, rows);
    const is = tally.content();
    if (is.sha256 !== was[table.name]?.sha256 || is.rows !== was[table.name]?.rows) {
      throw new Error(`${table.name} did not come back as it was; nothing was changed`);
    }
  }
}
