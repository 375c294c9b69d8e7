import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';

/** One of each child of two schools: somebody else sees each of them, or may not. */
export async function arrangeHomeVisit({ past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
  for (const [by, children, text] of [
    [cast.lead, pupils, CANARY.text],
    [cast.otherLead, otherPupils, 'Nothing that the other school may not read.'],
  ] as const)
    await past(
      `insert into home_visits.home_visit (id, person_id, org_id, recorded_by, happened_on, text)
       select gen_random_uuid(), unnest($1::uuid[]), $2, $3, '2026-11-02', $4`,
      [children.map(({ id }) => id), by.orgId, by.userId, text],
    );
}
