import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { PER_PAGE } from '#platform/web/paging.rules.ts';
import type { ListedUser, UserFilter } from '../user.ts';

/** One page of the users, by name. A part of a name or of an organisation's name finds them. */
export async function listUsers(
  tx: Tx,
  { name, organisation, role }: UserFilter,
  page: number,
): Promise<{ users: ListedUser[]; total: number }> {
  const narrowed = organisation !== '' || role !== '';
  const { rows } = await sql<ListedUser & { total: number }>`
    select u.url_id as "urlId", u.name, u.user_name as "userName", u.disabled_at is not null as disabled,
           coalesce(held.roles, '[]') as roles, count(*) over ()::int as total
      from access.user_account u
      left join lateral (
        select json_agg(json_build_object('role', m.role, 'organisation', o.name, 'organisationUrlId', o.url_id)
                 order by o.name, m.role) as roles,
               bool_or((${role} = '' or m.role = ${role})
                 and position(lower(${organisation}) in lower(o.name)) > 0) as wanted
          from access.membership m join access.organisation o on o.id = m.org_id
         where m.user_id = u.id and m.until > now()) held on true
     where (position(lower(${name}) in lower(u.name)) > 0 or position(lower(${name}) in lower(u.user_name)) > 0)
       and (not ${narrowed}::boolean or held.wanted)
     order by lower(u.name), u.id
     limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(tx);
  return { users: rows, total: rows[0]?.total ?? 0 };
}
