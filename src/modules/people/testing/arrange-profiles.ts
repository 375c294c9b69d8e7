import { newUrlId } from '#kernel/id.ts';
import { CANARY } from '#platform/testing/canary.ts';
import type { FilledBorough } from './filled-borough.ts';

/** What children say of themselves, who is to have it, and what changed because of it. */
export async function arrangeProfiles({ past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
  const { userId, orgId } = cast.lead;
  for (const { id } of [...pupils.slice(0, 9), otherPupils[0]!, otherPupils[7]!]) {
    await past(
      `insert into people.profile (id, url_id, person_id, appreciated, important, support, taking_part, written_by, written_for)
       values (gen_random_uuid(), $1, $2, $3, $3, $3, $3, $4, $5)`,
      [newUrlId(), id, CANARY.text, userId, orgId],
    );
    await past(
      `insert into people.profile_share (id, url_id, person_id, with_whom, wished_by, shared_on, recorded_by)
       values (gen_random_uuid(), $1, $2, $3, $3, '2026-09-01', $4)`,
      [newUrlId(), id, CANARY.text, userId],
    );
    await past(
      `insert into people.profile_effect (id, person_id, what, changed_on, recorded_by, recorded_for)
       values (gen_random_uuid(), $1, $2, '2026-09-01', $3, $4)`,
      [id, CANARY.text, userId, orgId],
    );
  }
}
