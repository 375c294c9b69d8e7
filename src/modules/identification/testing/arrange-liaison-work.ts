import { newId } from '#kernel/id.ts';
import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';

/** An officer's week, and a request that came from another officer. */
export async function arrangeLiaisonWork({ past, cast, pupils }: FilledBorough): Promise<void> {
  await past(
    `insert into identification.officer_week (user_id, org_id, minutes_a_week, from_on, set_by)
     values ($1, $2, 900, current_date, $1)`,
    [cast.officer.userId, cast.officer.orgId],
  );
  await past(
    `insert into identification.request_move (id, request_id, from_user_id, to_user_id, moved_by, moved_on, why)
     select $1, id, $2, officer_user_id, $2, current_date, $3 from identification.help_request where person_id = $4`,
    [newId(), cast.otherOfficer.userId, CANARY.text, pupils[1]!.id],
  );
}
