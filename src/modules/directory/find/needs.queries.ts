import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { OUR_NEEDS } from '../needs/needs.queries.ts';

/** A need that services can be found by, with how deep it stands below others. */
export type Need = { readonly id: string; readonly name: string; readonly depth: number };

const MOST_NEEDS = 400;

/**
 * Of these needs, those that are still used, each below what it stands below: the area's own with what is linked to them. Another
 * directory's own is not offered, but where it was `chosen` by its address.
 */
export async function listNeeds(tx: Tx, ids: readonly string[], chosen?: string): Promise<Need[]> {
  const { rows } = await sql<Need>`
    with recursive tree as (
      select t.id, t.name, 0 as depth, array[(t.taxonomy_id <> ${OUR_NEEDS}::uuid)::int::text, coalesce(t.code, ''), t.name, t.id::text] as path
        from directory.term t
       where t.parent_id is null and t.ended_on is null and (t.taxonomy_id = ${OUR_NEEDS}::uuid or t.id = ${chosen ?? null}::uuid)
      union all
      select t.id, t.name, b.depth + 1, b.path || array[t.name, t.id::text]
        from directory.term t join tree b on t.parent_id = b.id where t.ended_on is null and b.depth < 8)
    select id, name, depth from tree where id = any (${ids}::uuid[]) or id = ${chosen ?? null}::uuid order by path limit ${MOST_NEEDS}`.execute(
    tx,
  );
  return rows;
}
