import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { ShownList } from './shown-list.ts';

/** Every edition of the shared lists, the newest of each first. */
export async function listEditions(tx: Tx): Promise<ShownList[]> {
  const { rows } = await sql<ShownList>`
    select e.title, e.version, e.valid_from as "validFrom", e.valid_to as "validTo", e.source, e.verified,
           coalesce(entry.entries, '[]') as entries
      from frameworks.edition e
      left join lateral (
        select jsonb_agg(jsonb_build_object('term', said.term, 'says', said.says) order by said.place) as entries
          from (select l.level * 100 as place, l.level || ' ' || l.name as term,
                       array[l.response, 'Agreement: ' || l.agreement] || l.descriptors as says
                  from frameworks.level l where l.edition_id = e.id
                union all
                select h.number * 100, h.number || ' ' || h.name, '{}'
                  from frameworks.headline h where h.edition_id = e.id
                union all
                select n.headline * 100 + row_number() over (order by n.code), n.code || ' ' || n.name,
                       array['Shown by: ' || n.outcome, 'How long: ' || n.held_for]
                  from frameworks.need n where n.edition_id = e.id) said) entry on true
     order by e.framework, e.valid_from desc
  `.execute(tx);
  return rows.map((row) => ({ ...row, validTo: row.validTo ?? undefined }));
}
