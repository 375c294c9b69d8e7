import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';

/** Removes the keys of forms that no browser shows any more, and drafts that nobody came back to. As `keeper`. */
export async function sweepForms(tx: Tx): Promise<void> {
  await sql`delete from web.request_key where at < now() - interval '7 days'`.execute(tx);
  await sql`delete from web.draft where saved_at < now() - interval '90 days'`.execute(tx);
}
