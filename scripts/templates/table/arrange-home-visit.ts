import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';

/** One of a child of each school. */
export async function arrangeHomeVisit({ past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
  for (const [by, pupil, text] of [
    [cast.lead, pupils[0]!, CANARY.text],
    [cast.otherLead, otherPupils[0]!, 'Nothing that the other school may not read.'],
  ] as const)
    await past(
      `insert into home_visits.home_visit (id, person_id, org_id, recorded_by, happened_on, text)
       values (gen_random_uuid(), $1, $2, $3, '2026-11-02', $4)`,
      [pupil.id, by.orgId, by.userId, text],
    );
}
