import { it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { openTestDatabase } from '#platform/testing/test-database.ts';
import { fillDemonstration } from '../demo/fill-demonstration.ts';
import { permissions } from '../modules.ts';

it('x', async () => {
  const t = await openTestDatabase();
  const t0 = Date.now();
  const accounts = await fillDemonstration(t.database, { pupils: 120, seed: 7, today: getLocalDate('2026-11-20') }, 'pw-for-demo-123', permissions);
  console.log('ms', Date.now() - t0, accounts);
  for (const r of await t.past(`select schemaname||'.'||tablename as n from pg_tables where schemaname not in ('pg_catalog','information_schema')`)) {
    const [c] = await t.past(`select count(*)::int as c from ${r.n}`);
    if (c.c) console.log(r.n, c.c);
  }
  await t.close();
}, 120000);
