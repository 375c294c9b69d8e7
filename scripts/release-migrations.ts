import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

/** `npm run db:release`: from now on every migration that is here stays as it is; a test holds it to that. */
const HELD = 'src/app/architecture/released-migrations.json';

const held = JSON.parse(readFileSync(HELD, 'utf8')) as Record<string, string>;
const files = globSync('src/{platform,modules}/*/migrations/*.sql').toSorted();
const checksum = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
// What was released before keeps the checksum that it had then.
const all = Object.fromEntries(files.map((file) => [file, held[file] ?? checksum(file)]));
writeFileSync(HELD, `${JSON.stringify({ ...held, ...all }, null, 2)}\n`);
console.log(`${Object.keys(all).length} migrations are released.`);
