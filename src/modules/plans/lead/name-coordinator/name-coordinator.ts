import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

/** Names who finds a lead where two have declined. `key` is a manager, as they stand in the list. */
export async function nameCoordinator(tx: Tx, key: string): Promise<Ruling<void, 'no-such-manager'>> {
  const [user = '', org = ''] = key.split('.');
  const { rows } = await sql<{ named: boolean }>`
    select plans.name_coordinator(u.id, o.id) as named from access.user_account u, access.organisation o
     where u.url_id = ${user} and o.url_id = ${org}`.execute(tx);
  if (!rows[0]?.named) return refuse('no-such-manager');
  await recordAudit(tx, 'plans.coordinator-named', []);
  return allow(undefined);
}
