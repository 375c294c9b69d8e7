import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';
import type { OwnOrganisation } from '../../organisations/organisation.ts';

/** The organisations that whoever asks works for. */
export async function listOwnOrganisations(tx: Tx): Promise<OwnOrganisation[]> {
  const rows = await accessTables(tx)
    .selectFrom('access.organisation as o')
    .select(['o.id', 'o.url_id as urlId', 'o.name'])
    .where(
      sql<boolean>`exists (select 1 from access.membership m
      where m.org_id = o.id and m.user_id = (select acting.my_user()) and m.until > now())`,
    )
    .orderBy('o.name')
    .execute();
  return rows as OwnOrganisation[];
}
