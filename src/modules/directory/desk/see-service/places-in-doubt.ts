import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** What is wrong with where a service is said to be; a postcode that is used no more, or a latitude and longitude elsewhere. */
export type PlacesInDoubt = { readonly ended: readonly string[]; readonly isAstray: boolean };

export async function findPlacesInDoubt(tx: Tx, serviceId: string): Promise<PlacesInDoubt> {
  const { rows } = await sql<PlacesInDoubt>`
    select array(select distinct regexp_replace(k.postcode, '(...)$', ' \\1') from directory.published_place p
                   join directory.postcode k on k.postcode = p.postcode and not k.in_use
                  where p.service_id = ${serviceId}::uuid order by 1) as ended,
           exists (select 1 from directory.published_place p
                    where p.service_id = ${serviceId}::uuid and directory.is_astray(p.entry -> 'location')) as "isAstray"`.execute(
    tx,
  );
  return rows[0]!;
}
