import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { OfferedTerm } from './boxes.ts';

/** As many as a form shows. */
const MOST = 300;

/** What a service can be about now, those under one term together. */
export async function offeredTerms(tx: Tx): Promise<OfferedTerm[]> {
  const { rows } = await sql<OfferedTerm>`
    select t.id, t.name, t.description, a.name as above
      from directory.term t left join directory.term a on a.id = t.parent_id
     where t.ended_on is null or t.ended_on > current_date
     order by coalesce(a.name, t.name), a.name nulls first, t.name limit ${MOST}`.execute(tx);
  return rows;
}
