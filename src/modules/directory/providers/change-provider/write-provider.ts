import { sql } from 'kysely';
import { newUrlId } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ProviderSaid } from '../provider-said.ts';

/** What it says of itself is read by everybody at once, or `waits` for a curator where its workers are not trusted. */
export async function writeProvider(
  tx: Tx,
  id: string,
  said: ProviderSaid,
  version: number,
): Promise<Ruling<'written' | 'waits', 'changed-meanwhile'>> {
  const { rows } = await sql<{ came: 'written' | 'waits' | null }>`
    select directory.write_provider(${id}::uuid, ${version}::int, ${newUrlId()}, ${JSON.stringify(said)}::jsonb,
      ${todayInLondon()}::date) as came`.execute(tx);
  const came = rows[0]!.came;
  if (!came) return refuse('changed-meanwhile');
  await recordAudit(tx, 'directory.provider-written', [], { provider: id, came });
  return allow(came);
}
