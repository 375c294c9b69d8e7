import { sql } from 'kysely';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { showAgain } from '../../entry/write-entries.ts';

/**
 * Where services are that must not be found is kept before anybody reads them, also of those that stay here as the same as them.
 * What is kept here already stays as it is. Gives which are kept from now on.
 */
export async function keepPlaces(
  { tx, actor }: Doing,
  runId: string,
  serviceIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into directory.kept_place (service_id, location, written_by)
    with recursive named (id, location) as (
      select i.service_id, i.kept from directory.feed_item i
       where i.run_id = ${runId} and i.kept is not null and i.service_id = any (${serviceIds}::uuid[])
      union
      select s.same_as, n.location from named n join directory.service s on s.id = n.id where s.same_as is not null)
    select distinct on (n.id) n.id, n.location, ${actor.userId}::uuid from named n order by n.id
        on conflict (service_id) do nothing
    returning service_id as id`.execute(tx);
  const kept = rows.map(({ id }) => id);
  if (kept.length > 0) await recordAudit(tx, 'directory.places-kept', [], { run: runId, services: kept });
  return kept;
}

/**
 * What a table says must not be found is hidden first, where we have it: also where the row has a fault, or what was written here
 * stays, and though bringing in stops on the way.
 */
export async function hideNamed(doing: Doing, runId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select i.service_id as id from directory.feed_item i join directory.service s on s.id = i.service_id
     where i.run_id = ${runId} and i.kept is not null`.execute(doing.tx);
  const hidden = await keepPlaces(
    doing,
    runId,
    rows.map(({ id }) => id),
  );
  await showAgain(doing.tx, hidden);
}
