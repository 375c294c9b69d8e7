import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

export type Curator = { readonly id: string; readonly name: string };

/** As many as there are to choose from. */
const MOST = 200;

/** Those who look after the directory, by name. */
export async function listCurators(tx: Tx): Promise<Curator[]> {
  const { rows } = await sql<Curator>`
    select u.id, u.name from access.user_account u
     where u.disabled_at is null and exists (
       select 1 from access.membership m where m.user_id = u.id and m.role = 'directory-curator' and m.until > now())
     order by u.name, u.id limit ${MOST}`.execute(tx);
  return rows;
}
