import type { TestDatabase } from '#platform/testing/test-database.ts';
import type { Row, Tables } from '#platform/testing/who-sees.ts';

/** Everything that is there, by table, read past every policy. */
export async function readEverything({ past }: Pick<TestDatabase, 'past'>): Promise<Tables> {
  const named = await past<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const tables = new Map<string, readonly Row[]>();
  for (const { name } of named) {
    const rows = await past<{ row: Row }>(`select to_jsonb(t) as row from ${name} t`);
    tables.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return tables;
}
