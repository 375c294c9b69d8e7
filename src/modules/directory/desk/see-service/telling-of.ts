import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** A service that everybody reads, and the one of whose kept place it tells: itself, where its own words do. */
export type Telling = {
  readonly name: string;
  readonly urlId: string;
  readonly of: string;
  readonly isItself: boolean;
};

export const MOST_TELLING = 50;

/** Those that everybody reads and that tell of the places of these, which must not be found; for curators alone. */
export async function listTellingOf(tx: Tx, serviceIds: readonly string[]): Promise<Telling[]> {
  if (serviceIds.length === 0) return [];
  const { rows } = await sql<Telling>`
    select p.name, p.url_id as "urlId", t.kept = t.service_id as "isItself",
           (select v.entry ->> 'name' from directory.service_version v
             where v.service_id = t.kept order by v.number desc limit 1) as of
      from directory.telling_of(${[...serviceIds]}::uuid[]) t
      join directory.published p on p.service_id = t.service_id
     order by t.kept <> t.service_id, p.name, p.service_id limit ${MOST_TELLING}`.execute(tx);
  return rows;
}

/** The services of a run that say that their place must not be found. */
export async function listTellingOfRun(tx: Tx, runId: string): Promise<Telling[]> {
  const { rows } = await sql<{ id: string }>`
    select i.service_id as id from directory.feed_item i join directory.kept_place k using (service_id)
     where i.run_id = ${runId} and i.kept is not null`.execute(tx);
  return listTellingOf(
    tx,
    rows.map(({ id }) => id),
  );
}
