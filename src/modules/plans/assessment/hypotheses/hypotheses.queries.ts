import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Hypothesis } from './hypothesis.ts';

/** The hypotheses of a plan, in the order in which they were thought of. */
export async function listHypotheses(tx: Tx, planId: Id<'plan'>): Promise<Hypothesis[]> {
  const { rows } = await sql<Hypothesis>`
    select h.id, h.url_id as "urlId", h.person_id as "personId", h.whole_family as "wholeFamily", h.sensitivity, h.seen,
           h.because, h.written_on as "on", u.name as by,
           coalesce((select jsonb_agg(jsonb_build_object('speaks', e.speaks, 'text', e.text, 'on', e.written_on,
                                                         'by', w.name) order by e.id)
                       from plans.hypothesis_evidence e join access.user_account w on w.id = e.written_by
                      where e.plan_id = h.plan_id and e.hypothesis_id = h.id), '[]') as evidence,
           coalesce((select jsonb_agg(jsonb_build_object('standing', v.standing, 'text', v.why, 'on', v.written_on,
                                                         'by', w.name) order by v.id desc)
                       from plans.hypothesis_visit v join access.user_account w on w.id = v.written_by
                      where v.plan_id = h.plan_id and v.hypothesis_id = h.id), '[]') as visits
      from plans.hypothesis h join access.user_account u on u.id = h.written_by
     where h.plan_id = ${planId} order by h.id limit 100`.execute(tx);
  return rows;
}
