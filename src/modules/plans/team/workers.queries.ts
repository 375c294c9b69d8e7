import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { WORKS_ON_PLANS, type Worker, type WorkerToAsk } from './team.ts';

/** Those whose role works on family plans. Who works where is known to everybody who signs in. */
const WORKERS = sql`
  select distinct u.url_id || '.' || o.url_id as key, u.id as "userId", o.id as "orgId", u.name, o.name as "orgName", o.phone,
         exists (select 1 from access.membership l where l.user_id = u.id and l.org_id = o.id and l.role = 'liaison-officer'
                    and l.until > now()) as "isLiaison"
    from access.membership m
    join access.user_account u on u.id = m.user_id and u.disabled_at is null
    join access.organisation o on o.id = m.org_id
   where m.until > now() and m.role = any (${[...WORKS_ON_PLANS]}::text[])`;

/** Workers whose name, or whose organisation's, has the words; the first of them by name. */
export async function listWorkers(tx: Tx, words: string, most: number): Promise<WorkerToAsk[]> {
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<WorkerToAsk>`
    ${WORKERS} and (u.name ilike ${pattern} or o.name ilike ${pattern}) order by u.name, o.name limit ${most}
  `.execute(tx);
  return rows;
}

/** The worker of a URL, while they work there. */
export async function findWorker(tx: Tx, key: string): Promise<WorkerToAsk | undefined> {
  const [user = '', org = ''] = key.split('.');
  const { rows } = await sql<WorkerToAsk>`${WORKERS} and u.url_id = ${user} and o.url_id = ${org}`.execute(tx);
  return rows[0];
}

/** Whoever adds workers, while they work there; the first of them by name. */
export async function listAdministrators(tx: Tx, most: number): Promise<Omit<Worker, 'key'>[]> {
  const { rows } = await sql<Omit<Worker, 'key'>>`
    select distinct u.id as "userId", o.id as "orgId", u.name, o.name as "orgName", o.phone
      from access.membership m
      join access.user_account u on u.id = m.user_id and u.disabled_at is null
      join access.organisation o on o.id = m.org_id
     where m.until > now() and m.role = 'administrator' order by u.name, o.name limit ${most}
  `.execute(tx);
  return rows;
}
