import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { OUR_NEEDS } from '../../needs/needs.queries.ts';
import type { OfferedTerm } from './boxes.ts';

/** As many of other directories as a form shows beside ours. */
const MOST = 200;

/** What a service can be about now, those under one term together: all of ours, and some of other directories. */
export async function offeredTerms(tx: Tx): Promise<OfferedTerm[]> {
  const { rows } = await sql<OfferedTerm>`
    select t.id, t.name, t.description, a.name as above
      from directory.term t left join directory.term a on a.id = t.parent_id
     where (t.ended_on is null or t.ended_on > current_date)
       and (t.taxonomy_id = ${OUR_NEEDS}::uuid
            or t.id in (select o.id from directory.term o where o.taxonomy_id <> ${OUR_NEEDS}::uuid
                         order by o.parent_id is null, o.name, o.id limit ${MOST}))
     order by coalesce(a.name, t.name), a.name nulls first, t.name`.execute(tx);
  return rows;
}
