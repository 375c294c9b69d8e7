import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Transport } from './transport.ts';

/** Keeps messages instead of sending them: for development, and for the demonstration, in which nobody is real. */
export const outboxTransport = (database: Database, channel: 'email' | 'text'): Transport => ({
  name: 'outbox',
  async send({ id, to, subject, text, calendar }) {
    await database.as('keeper', (tx) =>
      sql`
        insert into messages.outbox (message_id, channel, address, subject, body, calendar)
        values (${id}, ${channel}, ${to}, ${subject}, ${text}, ${calendar?.file ?? null})`.execute(tx),
    );
    return { came: 'sent' };
  },
  async wasSent(id) {
    const { rows } = await database.as('keeper', (tx) =>
      sql`select 1 from messages.outbox where message_id = ${id}`.execute(tx),
    );
    return rows.length > 0;
  },
});
