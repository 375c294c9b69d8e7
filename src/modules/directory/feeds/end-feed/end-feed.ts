import { sql } from 'kysely';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Feed } from '../feeds.queries.ts';
import { stopReading } from '../see-feed/begin-run.ts';

/** It is read no more, by itself or because somebody says so. Its services stay as they are, with where they came from. */
export async function endFeed(tx: Tx, { id }: Feed): Promise<boolean> {
  const { rows } = await sql`
    update directory.feed
       set ended_at = now(), version = version + 1, brings_in = false, read_every_days = null, next_read_at = null, kept_at = null,
           kept_by = null, kept_for = null
     where id = ${id} and ended_at is null returning id`.execute(tx);
  if (rows.length === 0) return false;
  await stopReading(tx, id, 'ended');
  await recordAudit(tx, 'directory.feed-ended', [], { feed: id });
  return true;
}

/** It may be read again: when somebody says so, until they choose otherwise. */
export async function resumeFeed(tx: Tx, { id }: Feed): Promise<void> {
  await sql`
    update directory.feed set ended_at = null, version = version + 1 where id = ${id} and ended_at is not null`.execute(
    tx,
  );
  await recordAudit(tx, 'directory.feed-resumed', [], { feed: id });
}
