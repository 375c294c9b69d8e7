import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openEmbeddedDatabase } from '#platform/database/embedded/embedded-database.ts';
import { migrate } from '#platform/database/migrate.ts';
import { migrationsOnDisk } from '#platform/database/migrations-on-disk.ts';
import { type Column, tableTypes } from '#platform/testing/table-types.ts';

const moduleOrder = createRequire(import.meta.url)('../config/module-order.cjs') as readonly string[];

/** `npm run db:types`: writes each module's table types from a freshly migrated database. */
const database = await openEmbeddedDatabase(undefined, (client, login) =>
  migrate(client, login, migrationsOnDisk(process.cwd())),
);
const files = await database.pastPolicies((client) =>
  tableTypes(async (sql) => (await client.query<Column>(sql)).rows, moduleOrder),
);
for (const [file, text] of files) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === text) continue;
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}
await database.close();
