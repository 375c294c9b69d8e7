import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '../database/database.ts';
import type { Message, Settled } from './message.ts';

type Row = {
  id: Id<'message'>;
  number: number;
  template: string;
  link_id: UrlId<string>;
  to_user_id: Id<'user'> | null;
  to_link_id: Id<'one-time-link'> | null;
  method: 'request' | 'cancel' | null;
  meets_on: LocalDate | null;
  starts_at: Date | null;
  ends_at: Date | null;
  attempts: number;
  sending_since: Date | null;
};

/** Holds a message that waits, or is said to be on its way, until the transaction ends. As `keeper`, as all here. */
export async function holdMessage(tx: Tx, id: string): Promise<Message | undefined> {
  const { rows } = await sql<Row>`
    select id, number, template, link_id, to_user_id, to_link_id, method, meets_on, starts_at, ends_at, attempts,
           case status when 'sending' then begun_at end as sending_since
      from messages.message where id = ${id} and status in ('waiting', 'sending') for update`.execute(tx);
  return rows[0] && messageOf(rows[0]);
}

function messageOf(row: Row): Message {
  const when = row.meets_on ?? { from: row.starts_at!, until: row.ends_at! };
  return {
    id: row.id,
    number: row.number,
    template: row.template,
    about: row.link_id,
    to: row.to_user_id === null ? { linkId: row.to_link_id! } : { userId: row.to_user_id },
    meeting: row.method ? { method: row.method, when } : undefined,
    tries: row.attempts,
    sendingSince: row.sending_since ?? undefined,
  };
}

/** Whether a later message to the same person says how the same meeting stands by now. */
export async function isOvertaken(tx: Tx, { meeting, to, about, number, template }: Message): Promise<boolean> {
  if (!meeting || !('userId' in to)) return false;
  const { rows } = await sql`
    select 1 from messages.message where method is not null and to_user_id = ${to.userId} and link_id = ${about}
       and template = ${template} and number > ${number} limit 1`.execute(tx);
  return rows.length > 0;
}

export async function hasBounced(tx: Tx, address: string): Promise<boolean> {
  const { rows } = await sql`select 1 from messages.bounce where address = ${address}`.execute(tx);
  return rows.length > 0;
}

/** How many went out in the last minute, and to one address in the last hour. */
export async function countSent(tx: Tx, address: string): Promise<{ lastMinute: number; toAddressLastHour: number }> {
  const { rows } = await sql<{ lastMinute: number; toAddressLastHour: number }>`
    select (select count(*)::int from messages.message where begun_at > now() - interval '1 minute') as "lastMinute",
           (select count(*)::int from messages.message
             where sent_to = ${address} and begun_at > now() - interval '1 hour') as "toAddressLastHour"`.execute(tx);
  return rows[0]!;
}

/** Kept before it is sent: whoever finds it so afterwards knows that it may have gone. */
export async function beginSending(tx: Tx, { id }: Message, to: string, by: string): Promise<void> {
  await sql`
    update messages.message set status = 'sending', attempts = attempts + 1, begun_at = now(), sent_to = ${to}, sent_by = ${by}
     where id = ${id}`.execute(tx);
}

export async function putBack(tx: Tx, id: string, why: string): Promise<void> {
  await sql`update messages.message set status = 'waiting', why = ${why} where id = ${id} and status = 'sending'`.execute(
    tx,
  );
}

/** What was settled stays so, but for what nobody knew. */
export async function settle(tx: Tx, id: string, status: Settled, why: string | null): Promise<void> {
  await sql`
    update messages.message set status = ${status}, why = ${why}, settled_at = now()
     where id = ${id} and status in ('waiting', 'sending', 'unsure')`.execute(tx);
}

export async function recordBounce(tx: Tx, address: string): Promise<void> {
  await sql`insert into messages.bounce (address) values (${address}) on conflict do nothing`.execute(tx);
}

/** What a service says afterwards of a message it took. Gives where it went; undefined where it is none of ours. */
export async function learnAfterwards(
  tx: Tx,
  id: string,
  status: 'delivered' | 'bounced' | 'failed',
  why: string | null,
): Promise<string | undefined> {
  const { rows } = await sql<{ sent_to: string }>`
    update messages.message set status = ${status}, why = ${why}, settled_at = now()
     where id = ${id} and sent_by = 'notify' and status in ('waiting', 'sending', 'sent', 'unsure') returning sent_to`.execute(
    tx,
  );
  return rows[0]?.sent_to;
}

/** Messages are no record: what they led to is. One shows, as long as it does, that its address refuses. As `keeper`. */
export const removeOldMessages = (tx: Tx): Promise<unknown> =>
  sql`
    delete from messages.message m where queued_at < now() - interval '90 days'
       and not (status = 'bounced' and exists (select 1 from messages.bounce b where b.address = m.sent_to))`.execute(
    tx,
  );
