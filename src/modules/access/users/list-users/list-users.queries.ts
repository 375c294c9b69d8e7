import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { ListedUser } from '../user.ts';

/** Users by id, in no order, each with the roles that they hold now. */
export async function describeUsers(tx: Tx, ids: readonly string[]): Promise<ListedUser[]> {
  const { rows } = await sql<ListedUser>`
    select u.id, u.url_id as "urlId", u.name, u.user_name as "userName", u.disabled_at is not null as disabled,
           coalesce((select json_agg(json_build_object('role', m.role, 'organisation', o.name, 'organisationUrlId', o.url_id)
                              order by o.name, m.role)
                       from access.membership m join access.organisation o on o.id = m.org_id
                      where m.user_id = u.id and m.until > now()), '[]') as roles
      from access.user_account u where u.id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}
