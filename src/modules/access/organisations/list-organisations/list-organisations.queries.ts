import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { ListedOrganisation } from '../organisation.ts';

/** How many work for an organisation now, `o` being the organisation. */
export const USERS_NOW = sql`(select count(distinct m.user_id)::int from access.membership m
  where m.org_id = o.id and m.until > now())`;

/** Organisations by id, in no order. */
export async function describeOrganisations(tx: Tx, ids: readonly string[]): Promise<ListedOrganisation[]> {
  const { rows } = await sql<ListedOrganisation>`
    select o.id, o.url_id as "urlId", o.name, o.kind, o.safeguarding_lead as "safeguardingLead",
           o.closed_at is not null as closed, ${USERS_NOW} as users
      from access.organisation o where o.id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}
