import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { PER_PAGE } from '#platform/web/paging.rules.ts';
import type { ListedOrganisation, OrganisationFilter } from '../organisation.ts';

/** One page of the organisations, by name. */
export async function listOrganisations(
  tx: Tx,
  { name, kind, without }: OrganisationFilter,
  page: number,
): Promise<{ organisations: ListedOrganisation[]; total: number }> {
  const { rows } = await sql<ListedOrganisation & { total: number }>`
    select o.url_id as "urlId", o.name, o.kind, o.safeguarding_lead as "safeguardingLead",
           o.closed_at is not null as closed,
           (select count(distinct m.user_id)::int from access.membership m
             where m.org_id = o.id and m.until > now()) as users,
           count(*) over ()::int as total
      from access.organisation o
     where position(lower(${name}) in lower(o.name)) > 0
       and (${kind} = '' or o.kind = ${kind})
       and (${without} <> 'lead' or (o.safeguarding_lead is null and o.closed_at is null))
     order by lower(o.name), o.id
     limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(tx);
  return { organisations: rows, total: rows[0]?.total ?? 0 };
}
