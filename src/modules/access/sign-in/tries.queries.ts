import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** Counts a try at each of these, and says how many each has had in the last 15 minutes, or that day, this one included. */
export async function countTries<Subjects extends readonly string[]>(
  tx: Tx,
  subjects: readonly [...Subjects],
  during: '15 minutes' | '1 day' = '15 minutes',
): Promise<{ [Each in keyof Subjects]: number }> {
  const { rows } = await sql<{ tries: { [Each in keyof Subjects]: number } }>`
    select access.count_attempts(${subjects.map(hashOf)}::bytea[], ${during}::interval) as tries`.execute(tx);
  return rows[0]!.tries;
}

export async function forgetTries(tx: Tx, subject: string): Promise<void> {
  await sql`select access.forget_attempts(${[hashOf(subject)]}::bytea[])`.execute(tx);
}

/** Who tried, and from where, is kept as a hash only. */
const hashOf = (subject: string): Buffer => createHash('sha256').update(subject).digest();
