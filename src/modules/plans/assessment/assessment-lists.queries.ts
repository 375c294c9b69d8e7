import { sql } from 'kysely';
import type { ShownList } from '#modules/frameworks/index.ts';
import type { Tx } from '#platform/database/database.ts';

/** The area's questions and its plain words, each with every edition, for the page of frameworks. */
export async function listAssessmentLists(tx: Tx): Promise<ShownList[]> {
  const { rows } = await sql<ShownList>`
    select s.title, s.version, s.valid_from as "validFrom", s.valid_to as "validTo", s.source, s.verified,
           jsonb_agg(jsonb_build_object('term', q.name, 'says', array[q.wording, q.hint]) order by q.place) as entries
      from plans.question_set s join plans.question q on q.set_id = s.id group by s.id
    union all
    select 'Words that could be said more plainly', 'from ' || to_char(valid_from, 'FMMonth YYYY'),
           valid_from, valid_to, min(source), bool_and(verified),
           jsonb_agg(jsonb_build_object('term', word, 'says', array[instead]) order by word)
      from plans.plain_word group by valid_from, valid_to
  `.execute(tx);
  return rows.map((row) => ({ ...row, validTo: row.validTo ?? undefined }));
}
