import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId, newUrlId } from '#kernel/id.ts';
import { attachExample } from '#platform/attachments/testing/attach-example.ts';
import { CANARY } from '#platform/testing/canary.ts';
import { arrangeAssessment } from './arrange-assessment.ts';
import { arrangeMeeting } from './arrange-meetings.ts';
import { arrangeWithdrawals } from './arrange-withdrawals.ts';
import type { FilledBorough, Person, Pupil } from '#modules/people/testing/filled-borough.ts';

/** As a school's lead records it. The mother is held in summary, so she is named in summary. */
async function agree({ database }: FilledBorough, by: Actor, persons: readonly { person: Person; level: number }[]) {
  const id = newId<'agreement'>();
  await database.as(by, async (tx) => {
    await sql`insert into people.agreement (id, org_id, recorded_by, given_on, how, child_asked)
      values (${id}, ${by.orgId}, ${by.userId}, current_date, 'phone', true)`.execute(tx);
    await sql`insert into people.agreement_words (agreement_id, given_by, copy_to)
      values (${id}, ${`Aunt ${CANARY.name}`}, ${CANARY.text})`.execute(tx);
    for (const { person, level } of persons)
      await sql`insert into people.agreement_person (agreement_id, person_id, level) values (${id}, ${person.id}, ${level})`.execute(
        tx,
      );
  });
  return id;
}

/** A plan of a school's pupil and their mother led by another service, one that is closed, one that its lead may not see. */
export async function arrangePlans(borough: FilledBorough): Promise<void> {
  const { database, cast, pupils, otherPupils } = borough;
  const open = async (lead: Actor, child: Pupil) => {
    const plan = newId<'plan'>();
    const agreement = await agree(borough, lead, [
      { person: child, level: 3 },
      { person: child.mother, level: 2 },
    ]);
    await database.as(lead, (tx) =>
      sql`select plans.open_plan(${plan}, ${newUrlId()}, ${child.id}, ${agreement}, 'continuum-2018', 3, current_date + 14)`.execute(
        tx,
      ),
    );
    return plan;
  };
  const plan = await open(cast.lead, pupils[0]!);
  await handOver(borough, plan, cast.lead, cast.professional);
  for (const about of [pupils[0]!, pupils[0]!.mother]) {
    await writeInto(borough, plan, about.id);
    await arrangeAssessment(borough, plan, about.id);
  }
  await offer(borough, plan, cast.professional, cast.nurse);
  await arrangeWithdrawals(borough, plan, pupils[0]!);
  await seekLead(borough, plan);
  const closed = await open(cast.otherLead, otherPupils[1]!);
  await database.as(cast.otherLead, (tx) => sql`select plans.close_plan(${closed}, 'moved-away', 1)`.execute(tx));
  // Nobody of the family is hidden from its worker; the mother is from the lead of the school.
  await open(cast.otherLead, otherPupils[2]!);
  await agree(borough, cast.otherLead, [{ person: otherPupils[5]!, level: 3 }]);
  // With a mother from whom a child of that school is kept, alone and with the child; and one that names the school.
  await agree(borough, cast.otherLead, [{ person: pupils[2]!.mother, level: 2 }]);
  await agree(borough, cast.housing, [
    { person: pupils[2]!.mother, level: 2 },
    { person: otherPupils[0]!, level: 2 },
  ]);
  const named = await agree(borough, cast.colleague, [{ person: pupils[2]!.mother, level: 2 }]);
  await borough.past('insert into people.agreement_organisation values ($1, $2)', [named, cast.otherLead.orgId]);
}

/** As if two had declined: the coordinator, whom the demonstration names, is asked. */
async function seekLead({ past, cast: { manager } }: FilledBorough, plan: string): Promise<void> {
  const coordinator = [manager.userId, manager.orgId];
  await past(
    'insert into plans.lead_question (id, url_id, plan_id, to_user_id, to_org_id) values (gen_random_uuid(), $1, $2, $3, $4)',
    [newUrlId(), plan, ...coordinator],
  );
}

const offer = ({ database }: FilledBorough, plan: string, by: Actor, to: Actor) =>
  database.as(by, (tx) =>
    sql`select plans.offer_lead(${newId()}, ${newUrlId()}, ${plan}, ${to.userId}, ${to.orgId}, 'Will you?')`.execute(
      tx,
    ),
  );

async function handOver(borough: FilledBorough, plan: string, by: Actor, to: Actor): Promise<void> {
  await offer(borough, plan, by, to);
  await borough.database.as(to, (tx) =>
    sql`select plans.accept_lead(id) from plans.lead_offer where plan_id = ${plan} and answer is null`.execute(tx),
  );
}

/** A need, an action, a note, a file and more of each sensitivity, about one person and about the family. */
async function writeInto({ past, cast }: FilledBorough, plan: string, person: string): Promise<void> {
  for (const sensitivity of ['general', 'health', 'domestic-abuse', 'police']) {
    for (const wholeFamily of [true, false]) {
      const need = newId();
      const about = [plan, person, wholeFamily, sensitivity, cast.professional.userId, CANARY.text];
      await past(
        `insert into plans.need (id, url_id, plan_id, person_id, whole_family, sensitivity, added_by, name, wanted)
         values ('${need}', '${newUrlId()}', $1, $2, $3, $4, $5, $6, $6)`,
        about,
      );
      await past(
        `insert into plans.action (id, url_id, need_id, plan_id, person_id, whole_family, sensitivity, added_by, what, owner_name, due_on)
         values (gen_random_uuid(), '${newUrlId()}', '${need}', $1, $2, $3, $4, $5, $6, $6, current_date)`,
        about,
      );
      await past(
        `insert into plans.note (id, url_id, plan_id, person_id, whole_family, sensitivity, written_by, text, happened_on, at_risk)
         values (gen_random_uuid(), '${newUrlId()}', $1, $2, $3, $4, $5, $6, current_date, false)`,
        about,
      );
      await past(
        `insert into plans.attachment (id, url_id, plan_id, person_id, whole_family, sensitivity, added_by, title, file, sha256, content_type, bytes)
         values (gen_random_uuid(), '${newUrlId()}', $1, $2, $3, $4, $5, $6, $7, $8, 'text/plain', 1)`,
        [...about, ...(await attachExample())],
      );
    }
  }
  const handover = newId();
  await past(
    `insert into plans.handover (id, url_id, plan_id, kind, to_user_id, to_org_id, offered_by, goes_on, message)
     values ($1, '${newUrlId()}', $2, 'primary-to-secondary', $3, $4, $5, current_date, 'Will you?')`,
    [handover, plan, cast.housing.userId, cast.housing.orgId, cast.professional.userId],
  );
  await past(
    `insert into plans.handover_record (handover_id, plan_id, person_id, written_by, child_says, helps, worries, meets)
     values ($1, $2, $3, $4, $5, $5, $5, $5)`,
    [handover, plan, person, cast.professional.userId, CANARY.text],
  );
  const supervision = newId();
  await past(
    `insert into plans.supervision (id, url_id, plan_id, org_id, worker_user_id, supervisor_user_id, kind, held_on, next_on)
     values ($1, '${newUrlId()}', $2, $3, $4, $5, 'one-to-one', current_date, current_date + 14)`,
    [supervision, plan, cast.professional.orgId, cast.professional.userId, cast.colleague.userId],
  );
  await past(
    `insert into plans.supervision_record (supervision_id, plan_id, person_id, whole_family, sensitivity, written_by,
       discussed, reflections, hypotheses, agreed) values ($1, $2, $3, false, 'health', $4, $5, $5, $5, $5)`,
    [supervision, plan, person, cast.professional.userId, CANARY.text],
  );
  await past(
    `insert into plans.lead_wish (id, plan_id, person_id, wish, whom, recorded_by) values (gen_random_uuid(), $1, $2, 'somebody-else', $4, $3)`,
    [plan, person, cast.professional.userId, CANARY.text],
  );
  await past(
    `insert into plans.origin (plan_id, person_id, kind, happened_on, said_by) values ($1, $2, 'own-concern', current_date, $3)
       on conflict do nothing`,
    [plan, person, cast.professional.userId],
  );
  await arrangeMeeting(past, plan, person, cast.professional);
  await past(`insert into plans.closing values ($1, $2, true, $3, $3) on conflict do nothing`, [
    plan,
    person,
    CANARY.text,
  ]);
}
