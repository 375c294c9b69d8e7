import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Figure } from './local-results.rules.ts';

/** Everything that was counted of a service, as it may be told; in the order in which it is shown. */
export async function listFigures(tx: Tx, serviceId: string): Promise<(Figure & { countedOn: LocalDate })[]> {
  const { rows } = await sql<Figure & { countedOn: LocalDate }>`
    select figure, part, children, before::float8, after::float8, mean::float8, sd::float8, median::float8, counted_on as "countedOn"
      from directory.local_result where service_id = ${serviceId} order by figure, place, part`.execute(tx);
  return rows;
}
