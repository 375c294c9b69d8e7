import { sql } from 'kysely';
import type pg from 'pg';
import type { BenchSite } from './bench-site.ts';

/** A floor's connection plans with what the application's connections are set to. */
export async function planAsTheApplication({ database }: BenchSite, client: pg.Client): Promise<void> {
  const { rows } = await database.as('keeper', (tx) =>
    sql<{ name: string; setting: string }>`
      select name, setting from pg_settings where name in ('jit', 'plan_cache_mode', 'random_page_cost')`.execute(tx),
  );
  for (const { name, setting } of rows) await client.query('select set_config($1, $2, false)', [name, setting]);
}
