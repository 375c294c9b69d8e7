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

/**
 * Tells guests, and those of the family who were sent a link, that the meeting was moved: a new link, in place of the old, to the
 * page that says its day. Whose link was ended by hand gets none. Gives how many were told.
 */
export async function tellOfMove(tx: Tx, meetingId: Id<'meeting'>): Promise<number> {
  const { rows } = await sql<{ told: number }>`
    select count(*) filter (where plans.send_words_link(i.id, null, null))::int as told
      from plans.meeting_invited i left join plans.words_links(${meetingId}) l on l.invited_id = i.id
     where i.meeting_id = ${meetingId} and i.user_id is null and l.revoked_at is null`.execute(tx);
  return rows[0]?.told ?? 0;
}
