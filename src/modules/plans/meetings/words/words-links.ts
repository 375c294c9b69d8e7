import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';

/** Which of their own addresses a link to somebody of the family goes to, and the mobile for its code. */
export type SafeWay = { readonly email: Id<'contact-point'>; readonly mobile: Id<'contact-point'> };

/** False where there is nowhere to send it, or it was sent five times today. Every earlier link of theirs ends. */
export async function sendWordsLink(tx: Tx, invitedId: Id<'invited'>, way?: SafeWay): Promise<boolean> {
  const { rows } = await sql<{ sent: boolean }>`
    select plans.send_words_link(${invitedId}, ${way?.email ?? null}, ${way?.mobile ?? null}) as sent`.execute(tx);
  return rows[0]?.sent ?? false;
}

export async function endWordsLink(tx: Tx, invitedId: Id<'invited'>): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select plans.end_words_link(${invitedId}) as ended`.execute(tx);
  return rows[0]?.ended ?? false;
}
