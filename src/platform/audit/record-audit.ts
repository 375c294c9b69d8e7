import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '../database/database.ts';

/** What an entry says beside who and when: ids, counts, words of the program and of the area's own lists. Never a name, a birthday or free text. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/**
 * Writes that something was looked at or done, in the transaction it tells of, about these persons.
 * `action` is `module.what-happened`, for instance `plans.plan-opened`.
 */
export async function recordAudit(
  tx: Tx,
  action: `${string}.${string}`,
  persons: readonly Id<'person'>[] = [],
  detail: AuditDetail = {},
): Promise<void> {
  const salt = randomBytes(16);
  const content = JSON.stringify({ action, persons: [...persons], ...detail });
  await sql`select audit.record(${salt}, ${commitmentTo(salt, content)}, ${action}, ${[...persons]}::uuid[], ${content})`.execute(
    tx,
  );
}

/** What the chain is made of: it holds the content fast without giving it away, so content can be erased later. */
export const commitmentTo = (salt: Buffer, content: string): Buffer =>
  createHash('sha256').update(salt).update(content).digest();
