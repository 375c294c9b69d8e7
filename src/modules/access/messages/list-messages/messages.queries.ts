import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { ListedMessage } from './listed-message.ts';

/** Messages by id, in no order. */
export async function describeMessages(tx: Tx, ids: readonly string[]): Promise<ListedMessage[]> {
  const { rows } = await sql<ListedMessage>`
    select id, template, to_name as "toName", to_guest as "toGuest", sent_to as "sentTo", status, why, attempts, queued_at as "queuedAt",
           subject, body, calendar
      from access.list_messages() where id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/** False where the message has not failed, or is not there. */
export async function letSendAgain(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ again: boolean }>`select access.send_message_again(${id}) as again`.execute(tx);
  return rows[0]?.again ?? false;
}
