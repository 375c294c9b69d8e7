import type { Actor } from '#kernel/actor.ts';
import { newId, newUrlId } from '#kernel/id.ts';
import type { FilledBorough, Person } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';

/** What was done with children and their mothers, with a plan and without one: some are kept apart, sealed or barred. */
export async function arrangeDirectWork(borough: FilledBorough): Promise<void> {
  const { cast, pupils, otherPupils, past } = borough;
  const [plan] = await past<{ id: string }>(
    'select plan_id as id from plans.plan_person where person_id = $1 and opened_for',
    [pupils[0]!.id],
  );
  const theirs = { id: plan!.id, wholeFamily: false };
  await workWith(borough, cast.professional, pupils[0]!, theirs);
  await workWith(borough, cast.professional, pupils[0]!, { ...theirs, wholeFamily: true });
  await workWith(borough, cast.professional, pupils[0]!.mother, theirs);
  for (const pupil of [pupils[1]!, pupils[5]!, pupils[7]!, pupils[2]!.mother]) {
    await workWith(borough, cast.lead, pupil);
    await workWith(borough, cast.officer, pupil);
  }
  for (const pupil of [otherPupils[0]!, otherPupils[0]!.mother]) {
    // On their own list of the day they read their own words.
    await workWith(borough, cast.otherLead, pupil, { ...WITHOUT_PLAN, text: 'Their own words' });
    await workWith(borough, cast.manager, pupil);
  }
}

type Details = { readonly id: string | null; readonly wholeFamily: boolean; readonly text?: string };

const WITHOUT_PLAN: Details = { id: null, wholeFamily: false };

/** Of each sensitivity, with where it was, a restricted note, a visit that is planned and a caution. */
async function workWith(
  { past }: FilledBorough,
  { userId, orgId }: Actor,
  person: Person,
  { id, wholeFamily, text = CANARY.text }: Details = WITHOUT_PLAN,
): Promise<void> {
  for (const sensitivity of ['general', 'health', 'domestic-abuse', 'police']) {
    const work = newId();
    const about = [person.id, sensitivity, userId, orgId, text];
    await past(
      `insert into plans.direct_work (id, url_id, person_id, sensitivity, written_by, written_for, text, plan_id, whole_family,
         came_of_it, how, with_whom, happened_on, minutes, at_risk)
       values ('${work}', '${newUrlId()}', $1, $2, $3, $4, $5, $6, $7, 'made', 'visit', '{child}', current_date, 30, false)`,
      [...about, id, wholeFamily],
    );
    await past('insert into plans.work_place (work_id, person_id, place) values ($1, $2, $3)', [work, person.id, text]);
    await past(
      `insert into plans.restricted_note (work_id, person_id, sensitivity, written_by, written_for, text, written_on)
       values ('${work}', $1, $2, $3, $4, $5, current_date)`,
      about,
    );
    await past(
      `insert into plans.visit_planned (id, url_id, person_id, sensitivity, user_id, org_id, what_for, planned_on, how)
       values (gen_random_uuid(), '${newUrlId()}', $1, $2, $3, $4, $5, current_date, 'visit')`,
      about,
    );
    await past(
      `insert into plans.visiting_caution (id, url_id, person_id, sensitivity, written_by, written_for, what, ring, since)
       values (gen_random_uuid(), '${newUrlId()}', $1, $2, $3, $4, $5, $5, current_date)`,
      about,
    );
  }
}
