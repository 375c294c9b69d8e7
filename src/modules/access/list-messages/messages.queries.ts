import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { PER_PAGE } from '#platform/web/paging.rules.ts';
import type { ListedMessage } from './listed-message.ts';

/** One page of what was sent, the newest first; `troubled`: only what somebody should look at. */
export async function listMessages(
  tx: Tx,
  troubled: boolean,
  page: number,
): Promise<{ messages: ListedMessage[]; total: number }> {
  const { rows } = await sql<ListedMessage & { total: number }>`
    select id, template, to_name as "toName", sent_to as "sentTo", status, why, attempts, queued_at as "queuedAt",
           subject, body, calendar, total
      from access.list_messages(${troubled}, ${(page - 1) * PER_PAGE}, ${PER_PAGE})`.execute(tx);
  return { messages: rows, total: rows[0]?.total ?? 0 };
}

/** False where the message has not failed, or is not there. */
export async function letSendAgain(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ again: boolean }>`select access.send_message_again(${id}) as again`.execute(tx);
  return rows[0]?.again ?? false;
}
