import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One SQL file, for instance `20261121T0900-person.sql`, and the schema it may touch. */
export type Migration = {
  readonly name: string;
  readonly schema: string;
  readonly sql: string;
  readonly checksum: string;
};

/**
 * Every module's migrations on one timeline, oldest first. `root` is the project's folder: a build moves the code, and
 * the SQL stays where it was written. Throws where two files bear one name.
 */
export function migrationsOnDisk(root: string): Migration[] {
  const files = globSync('src/{platform,modules}/*/migrations/*.sql', { cwd: root });
  const migrations = files.map((file) => {
    const sql = readFileSync(join(root, file), 'utf8');
    const checksum = createHash('sha256').update(sql).digest('hex');
    return { name: basename(file, '.sql'), schema: schemaOf(file), sql, checksum };
  });
  migrations.sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = migrations.find(({ name }, i) => name === migrations[i + 1]?.name);
  if (twice) throw new Error(`Two migrations are called ${twice.name}: rename one.`);
  return migrations;
}

/** `src/modules/front-door/migrations/…` belongs to the schema front_door. */
const schemaOf = (file: string): string => file.split('/')[2]!.replaceAll('-', '_');
