import type { Actor } from '#kernel/actor.ts';
import { CANARY } from '#platform/testing/canary.ts';
import type { FilledBorough, Person } from './filled-borough.ts';

/** Bars, separations and sealed grounds, also of some about whom it is asked whether they are the same. */
export async function hidePersons(borough: FilledBorough): Promise<void> {
  await setBars(borough);
  await keepApart(borough);
  await seal(borough);
}

async function setBars({ past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
  const bar = (person: Person, { userId }: Actor, until = 'infinity') =>
    past(`insert into people.bar (person_id, user_id, reason, until, set_for) values ($1, $2, $3, $4, $5)`, [
      person.id,
      userId,
      CANARY.text,
      until,
      cast.lead.orgId,
    ]);
  await bar(pupils[5]!, cast.lead);
  await bar(otherPupils[5]!, cast.otherLead);
  await bar(otherPupils[2]!.mother, cast.otherLead);
  await bar(pupils[6]!, cast.dataOfficer);
  await bar(pupils[6]!, cast.frontDoor);
  await bar(otherPupils[4]!, cast.otherLead, '2026-01-01');
}

async function keepApart({ past, pupils, otherPupils }: FilledBorough): Promise<void> {
  const separate = (hidden: string, from: Person) =>
    past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, $3)`,
      [hidden, from.id, CANARY.text],
    );
  for (const hidden of [otherPupils[0]!, otherPupils[0]!.mother]) await separate(hidden.id, pupils[2]!.mother);
  // Who fled: the school that had the child first is not to learn where to by saying that it is the same child.
  for (const asked of await askedAbout({ past }, pupils[8]!)) await separate(asked, pupils[8]!.mother);
}

async function seal({ past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
  await past(`update people.involvement set sealed = true where person_id = any ($1)`, [
    [pupils[7]!.id, otherPupils[7]!.id],
  ]);
  // One of two who may be the same turns out to be in a place that nobody may know of.
  await past(`update people.involvement set sealed = true where org_id = $1 and person_id = any ($2)`, [
    cast.lead.orgId,
    await askedAbout({ past }, otherPupils[3]!),
  ]);
}

/** Who may be the same, where nobody has answered. */
async function askedAbout({ past }: Pick<FilledBorough, 'past'>, kept: Person): Promise<string[]> {
  const rows = await past<{ id: string }>(
    'select other_person_id as id from people.same_person_question where kept_person_id = $1 and answer is null',
    [kept.id],
  );
  return rows.map(({ id }) => id);
}
