import { readFileSync, writeFileSync } from 'node:fs';
import { openEmbeddedDatabase } from '#platform/database/embedded/embedded-database.ts';
import { migrate } from '#platform/database/migrate.ts';
import { migrationsOnDisk } from '#platform/database/migrations-on-disk.ts';
import { tableTypes } from '#platform/testing/table-types.ts';

/** `npm run db:types`: writes each module's table types from a freshly migrated database. */
const database = await openEmbeddedDatabase(undefined, (client, login) =>
  migrate(client, login, migrationsOnDisk(process.cwd())),
);
const files = await database.pastPolicies((client) => tableTypes(client));
for (const [file, text] of files) {
  const before = (() => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  })();
  if (before === text) continue;
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}
await database.close();
