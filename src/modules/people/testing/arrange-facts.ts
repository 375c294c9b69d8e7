import { newUrlId } from '#kernel/id.ts';
import type { Actor } from '#kernel/actor.ts';
import { CANARY } from '#platform/testing/canary.ts';
import type { FilledBorough, Person } from './filled-borough.ts';

/** What families told, of every sensitivity, also where somebody lives whom somebody must not find. */
export async function arrangeFacts({ past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
  const told = (person: Person, { userId, orgId }: Actor, more: { sensitivity?: string; tellsWhere?: boolean } = {}) =>
    past(
      `with told as (
         insert into people.fact (id, url_id, person_id, kind, question, answer, folded, sensitivity, tells_where,
                                  told_by, told_on, recorded_by, recorded_for)
         values (gen_random_uuid(), $1, $2, 'matters', 'What matters?', $3, lower($3), $4, $5, $3, '2026-09-01', $6, $7)
         returning id, person_id, kind, sensitivity, recorded_by, recorded_for)
       insert into people.asked_again (id, person_id, fact_id, kind, sensitivity, noticed, asked_by, org_id)
       select gen_random_uuid(), person_id, id, kind, sensitivity, 'said', recorded_by, recorded_for from told`,
      [newUrlId(), person.id, CANARY.text, more.sensitivity ?? 'general', more.tellsWhere ?? false, userId, orgId],
    );
  for (const pupil of pupils.slice(0, 9)) {
    await told(pupil, cast.lead);
    await told(pupil.mother, cast.lead, { tellsWhere: true });
  }
  for (const sensitivity of ['health', 'domestic-abuse', 'police']) await told(pupils[2]!, cast.lead, { sensitivity });
  for (const hidden of [otherPupils[0]!, otherPupils[0]!.mother, otherPupils[7]!])
    for (const tellsWhere of [true, false]) await told(hidden, cast.otherLead, { tellsWhere });
}
