import { sql } from 'kysely';
import { type EntryToWrite, keepMistake } from '#modules/directory/index.ts';
import type { Database } from '#platform/database/database.ts';

/** What readers of the directory say is wrong. */
const MISTAKES = [
  { words: 'Nobody answers at this number: a recording tells a new one.', reach: 'reader@merrowdale.example' },
  { words: 'The website that is named here does not open any more.', reach: '' },
];

/** Each of another service, as anybody does who reads it. */
export async function reportMistakes(database: Database, entries: readonly EntryToWrite[]): Promise<void> {
  const ids = entries.slice(0, MISTAKES.length).map(({ entry }) => entry.id);
  const { rows } = await database.as('public', (tx) =>
    sql<{ urlId: string }>`
      select url_id as "urlId" from directory.published where service_id = any (${ids}::uuid[]) order by name`.execute(
      tx,
    ),
  );
  for (const [n, { urlId }] of rows.entries())
    await database.as('visitor', (tx) => keepMistake(tx, urlId, MISTAKES[n]!));
}
