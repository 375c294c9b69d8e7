import { sql } from 'kysely';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { TeamRequest } from '../../request.ts';

/** The team answers what the service asked, or takes the request back. The service reads the words. */
export async function sayToService(
  tx: Tx,
  { id, personId }: Pick<TeamRequest, 'id' | 'personId'>,
  said: { readonly what: 'replied' | 'withdrawn'; readonly words: string },
  version: number,
): Promise<Ruling<void, 'changed-meanwhile'>> {
  const { rows } = await sql<{ done: boolean }>`
    select directory.say_to_service(${id}::uuid, ${version}::int, ${said.what}, ${said.words}, ${todayInLondon()}::date) as done`.execute(
    tx,
  );
  if (!rows[0]!.done) return refuse('changed-meanwhile');
  await recordAudit(tx, `directory.request-${said.what}`, [personId], { request: id });
  return allow(undefined);
}
