import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { Done } from './answer.ts';

/** How a post was answered, kept so that the same post again is answered the same and done once. */
export type KeptAnswer = Pick<Done, 'to' | 'flash'>;

/** The first post with this key, one that says something else than the first, or how the first was answered. */
export type Claim = 'first' | 'with-other-body' | KeptAnswer;

/**
 * Claims a form's key for this post, first thing in its transaction. A second post with the key waits here until the
 * first has ended: it then replays the first one's answer, or, where that was undone, goes ahead itself.
 */
export async function claimKey(tx: Tx, key: string, body: unknown): Promise<Claim> {
  const hash = createHash('sha256').update(JSON.stringify(body)).digest();
  const claimed = await sql`
    insert into web.request_key (key, user_id, org_id, body_hash)
    values (${key}, acting.my_user(), acting.my_org(), ${hash})
    on conflict (key) do nothing returning key
  `.execute(tx);
  if (claimed.rows.length === 1) return 'first';
  const { rows } = await sql<{ same: boolean; answer: KeptAnswer | null }>`
    select body_hash = ${hash} as same, answer from web.request_key where key = ${key}
  `.execute(tx);
  // A refusal that is kept leaves its key without an answer: it may be sent again.
  return rows[0]?.same ? (rows[0].answer ?? 'first') : 'with-other-body';
}

export async function keepAnswer(tx: Tx, key: string, answer: KeptAnswer): Promise<void> {
  await sql`update web.request_key set answer = ${JSON.stringify(answer)} where key = ${key}`.execute(tx);
}
