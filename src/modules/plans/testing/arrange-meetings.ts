import type { Actor } from '#kernel/actor.ts';
import { newId, newUrlId } from '#kernel/id.ts';
import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';

/** A meeting that was held, where it was, and who was asked: a worker, somebody of the family, a guest. */
export async function arrangeMeeting(
  past: FilledBorough['past'],
  plan: string,
  person: string,
  by: Actor,
): Promise<void> {
  const meeting = newId<'meeting'>();
  await past(
    `insert into plans.meeting (id, url_id, plan_id, person_id, status, was_due_on, meets_on, text, question, planned_by,
       ended_by, ended_on, next_review_on)
     values ($1, $2, $3, $4, 'held', current_date, current_date, $6, $6, $5, $5, current_date, current_date)`,
    [meeting, newUrlId(), plan, person, by.userId, CANARY.text],
  );
  await past('insert into plans.meeting_place (meeting_id, plan_id, person_id, place) values ($1, $2, $3, $4)', [
    meeting,
    plan,
    person,
    CANARY.text,
  ]);
  await past(
    `insert into plans.meeting_invited (id, url_id, meeting_id, plan_id, person_id, user_id, org_id, family_person_id,
       guest_name, guest_role, guest_email, invited_by)
     select gen_random_uuid(), url_id, $1, $2, $3, user_id, org_id, family, name, name, name, $4
       from (values ($5, $4::uuid, $6::uuid, null::uuid, null), ($7, null, null, $3::uuid, null), ($8, null, null, null, $9))
         as asked (url_id, user_id, org_id, family, name)`,
    [meeting, plan, person, by.userId, newUrlId(), by.orgId, newUrlId(), newUrlId(), CANARY.name],
  );
}
