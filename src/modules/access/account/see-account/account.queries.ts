import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { IDLE, hashOfToken } from '../../sign-in/sessions.ts';
import type { OwnSession } from './own-session.ts';

/** The sessions of whoever asks that are open now, this one first. */
export async function listOwnSessions(tx: Tx, sessionToken: string): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select id, device, org_name as organisation, began_at as since, seen_at as "lastUsed", this_one as "thisOne"
      from access.my_sessions(${hashOfToken(sessionToken)}, ${IDLE}::interval)`.execute(tx);
  return rows;
}
