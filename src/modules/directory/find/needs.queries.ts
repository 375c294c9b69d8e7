import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { OUR_NEEDS } from '../needs/needs.queries.ts';

/** A need that services can be found by, with how deep it stands below others. */
export type Need = { readonly id: string; readonly name: string; readonly depth: number };

const MOST_NEEDS = 400;

/** Of these needs, those that are still used, each below what it stands below; the area's own before those of others. */
export async function listNeeds(tx: Tx, ids: readonly string[]): Promise<Need[]> {
  const { rows } = await sql<Need>`
    with recursive tree as (
      select t.id, t.name, 0 as depth, array[(t.taxonomy_id <> ${OUR_NEEDS}::uuid)::int::text, coalesce(t.code, ''), t.name, t.id::text] as path
        from directory.term t where t.parent_id is null and t.ended_on is null
      union all
      select t.id, t.name, b.depth + 1, b.path || array[t.name, t.id::text]
        from directory.term t join tree b on t.parent_id = b.id where t.ended_on is null and b.depth < 8)
    select id, name, depth from tree where id = any (${ids}::uuid[]) order by path limit ${MOST_NEEDS}`.execute(tx);
  return rows;
}
