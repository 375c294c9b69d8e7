import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { WORKS_ON_PLANS, type Worker } from './team.ts';

/** Those whose role works on family plans. Who works where is known to everybody who signs in. */
const WORKERS = sql`
  select distinct u.url_id || '.' || o.url_id as key, u.id as "userId", o.id as "orgId", u.name, o.name as "orgName", o.phone
    from access.membership m
    join access.user_account u on u.id = m.user_id and u.disabled_at is null
    join access.organisation o on o.id = m.org_id
   where m.until > now() and m.role = any (${[...WORKS_ON_PLANS]}::text[])`;

/** Workers whose name, or whose organisation's, has the words; the first of them by name. */
export async function listWorkers(tx: Tx, words: string, most: number): Promise<Worker[]> {
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Worker>`
    ${WORKERS} and (u.name ilike ${pattern} or o.name ilike ${pattern}) order by u.name, o.name limit ${most}
  `.execute(tx);
  return rows;
}

/** The worker of a URL, while they work there. */
export async function findWorker(tx: Tx, key: string): Promise<Worker | undefined> {
  const [user = '', org = ''] = key.split('.');
  const { rows } = await sql<Worker>`${WORKERS} and u.url_id = ${user} and o.url_id = ${org}`.execute(tx);
  return rows[0];
}
