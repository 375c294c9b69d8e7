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
  await past(
    `insert into access.one_time_link (id, url_id, purpose, record_id, issued_by, sent_hash)
     select gen_random_uuid(), i.url_id, 'plans.meeting-words', i.id, $2, decode(md5(i.url_id), 'hex')
       from plans.meeting_invited i where i.meeting_id = $1 and i.guest_name is not null`,
    [meeting, by.userId],
  );
  await saySomething(past, meeting);
}

/** Of each sensitivity, about one person and about the family, and what somebody answered. */
async function saySomething(past: FilledBorough['past'], meeting: string): Promise<void> {
  await past(
    `insert into plans.meeting_said (id, meeting_id, plan_id, person_id, whole_family, sensitivity, kind, text, for_room, invited_id)
     select gen_random_uuid(), i.meeting_id, i.plan_id, i.person_id, whole, sensitivity, 'worry', $2, true, i.id
       from plans.meeting_invited i, unnest(array[true, false]) whole,
            unnest(array['general', 'health', 'domestic-abuse', 'police']) sensitivity
      where i.meeting_id = $1 and i.guest_name is not null`,
    [meeting, CANARY.text],
  );
  await past(
    `insert into plans.meeting_score (id, meeting_id, plan_id, person_id, invited_id, question, score)
     select gen_random_uuid(), i.meeting_id, i.plan_id, i.person_id, i.id, $2, 7
       from plans.meeting_invited i where i.meeting_id = $1`,
    [meeting, CANARY.text],
  );
  await past(
    `insert into plans.meeting_decision (id, meeting_id, plan_id, person_id, whole_family, sensitivity, change, need_id, decided_by)
     select gen_random_uuid(), m.id, n.plan_id, n.person_id, n.whole_family, n.sensitivity, 'need-added', n.id, n.added_by
       from plans.meeting m join plans.need n on n.plan_id = m.plan_id and n.person_id = m.person_id where m.id = $1`,
    [meeting],
  );
}
