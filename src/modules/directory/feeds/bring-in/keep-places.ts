import { sql } from 'kysely';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';

/** Where services are that must not be found is kept before anybody reads them. What is kept here already stays as it is. */
export async function keepPlaces({ tx, actor }: Doing, runId: string, serviceIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into directory.kept_place (service_id, location, written_by)
    select i.service_id, i.kept, ${actor.userId}::uuid from directory.feed_item i
     where i.run_id = ${runId} and i.kept is not null and i.service_id = any (${serviceIds}::uuid[])
        on conflict (service_id) do nothing
    returning service_id as id`.execute(tx);
  if (rows.length === 0) return;
  await recordAudit(tx, 'directory.places-kept', [], { run: runId, services: rows.map(({ id }) => id) });
}
