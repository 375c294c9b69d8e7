import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';

/** One or several of a service, with a word of what was done; how to reach who said so is forgotten. Gives how many they were. */
export async function settleMistakes(
  { tx, actor }: Doing,
  serviceId: string,
  urlIds: readonly string[],
  because: string,
): Promise<Ruling<number, 'settled-already'>> {
  const { rows } = await sql`
    update directory.mistake
       set settled_at = now(), settled_by = ${actor.userId}::uuid, settled_because = ${because}, reach = ''
     where service_id = ${serviceId}::uuid and url_id = any (${urlIds}) and settled_at is null returning id`.execute(
    tx,
  );
  if (rows.length === 0) return refuse('settled-already');
  await recordAudit(tx, 'directory.mistake-settled', [], { service: serviceId, mistakes: rows.length });
  return allow(rows.length);
}
