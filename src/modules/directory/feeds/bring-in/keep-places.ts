import { sql } from 'kysely';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { showAgain } from '../../entry/write-entries.ts';

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

/** A row of a table that says that its place must not be found hides what it names, where we have that: also where it has a fault. */
export async function hideNamed(doing: Doing, runId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select i.service_id as id from directory.feed_item i join directory.service s on s.id = i.service_id
     where i.run_id = ${runId} and i.kept is not null and i.entry is null`.execute(doing.tx);
  const ids = rows.map(({ id }) => id);
  await keepPlaces(doing, runId, ids);
  await showAgain(doing.tx, ids);
}
