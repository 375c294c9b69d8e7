import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Attachments } from './attachments.ts';

/** No transaction that names a file ends this long after the file was written. */
const SETTLED_MS = 24 * 3_600_000;
const AT_ONCE = 1_000;

/**
 * Removes files that no row names: the transaction that wrote one was undone, or a process ended between the end of a
 * transaction that let one go and its removal. Gives how many.
 */
export async function sweepAttachments(database: Database, attachments: Attachments, now: Date): Promise<number> {
  const files = await attachments.listBefore(new Date(now.getTime() - SETTLED_MS));
  let removed = 0;
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const { rows } = await database.as('keeper', (tx) =>
      sql<{ file: string }>`select attachments.named_nowhere(${some}::text[]) as file`.execute(tx),
    );
    for (const { file } of rows) await attachments.remove(file);
    removed += rows.length;
  }
  return removed;
}
