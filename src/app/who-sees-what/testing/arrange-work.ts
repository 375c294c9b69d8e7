import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId, newUrlId } from '#kernel/id.ts';
import { flagSchool } from '#modules/identification/index.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { raiseSafeguardingAlert, supplyPersons } from '#modules/people/index.ts';
import { arrangePlans } from './arrange-plans.ts';
import { CANARY } from './canary.ts';
import type { FilledBorough, Person, Pupil } from './cast.ts';

/** Work of every kind: grounds of every level, a plan, answers, help asked for, and all that hides. */
export async function arrangeWork(borough: FilledBorough): Promise<void> {
  await agreeWhatIsShared(borough);
  await arrangePlans(borough);
  await answerFlags(borough);
  await leaveAlertsBehind(borough);
  await giveGrounds(borough);
  await hide(borough);
  await assertHeldElsewhere(borough);
  await leaveTraces(borough);
}

async function agreeWhatIsShared({ past, cast }: FilledBorough): Promise<void> {
  await past(
    `insert into access.sharing (id, org_id, role, sensitivity, purpose, until) values
       (gen_random_uuid(), null, 'lead-professional', 'domestic-abuse', 'a plan', 'infinity'),
       (gen_random_uuid(), $1, 'school-lead', 'health', 'own pupils', 'infinity'),
       (gen_random_uuid(), null, 'school-lead', 'police', 'was once agreed', now() - interval '1 day'),
       (gen_random_uuid(), $2, 'liaison-officer', 'health', 'of another organisation', 'infinity')`,
    [cast.lead.orgId, cast.nurse.orgId],
  );
}

async function answerFlags({ database, past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
  const today = getLocalDate('2026-11-20');
  for (const lead of [cast.lead, cast.otherLead]) await database.as(lead, (tx) => flagSchool(tx, lead.orgId, today));
  const of = [
    { lead: cast.lead, pupil: pupils[0]! },
    { lead: cast.lead, pupil: pupils[1]! },
    { lead: cast.otherLead, pupil: otherPupils[0]! },
  ];
  for (const { lead, pupil } of of) {
    const flag = newId();
    await past(
      `insert into identification.flag (id, url_id, person_id, school_org_id, run_id, definition_id, as_at, kind, change, hundredths, rules, reasons, facts, until)
       select '${flag}', '${newUrlId()}', $1, $2, r.id, r.definition_id, r.as_at, 'severe', 'new', 1, '{severe}', '{}', '{}', now()
         from identification.flag_run r where r.school_org_id = $2 limit 1`,
      [pupil.id, lead.orgId],
    );
    for (const sensitivity of ['general', 'health', 'domestic-abuse', 'police']) {
      await past(
        `insert into identification.conversation (id, url_id, person_id, school_org_id, flag_id, answer, spoken_to, why_away, supported_by, no_action_because, note, sensitivity, at_risk, definition_id, shown, recorded_by)
         select gen_random_uuid(), '${newUrlId()}', $1, $2, $4, 'spoken-with', '{child}', '{}', '', '', $6, $5, false, d.id, '{}', $3 from identification.definition d limit 1`,
        [pupil.id, lead.orgId, lead.userId, flag, sensitivity, CANARY.text],
      );
      await past(
        `insert into identification.challenge (id, person_id, flag_id, school_org_id, on_behalf_of, what_is_wrong, sensitivity, recorded_by)
         values (gen_random_uuid(), $1, $4, $2, 'child', $6, $5, $3)`,
        [pupil.id, lead.orgId, lead.userId, flag, sensitivity, CANARY.text],
      );
      await past(
        'update education.suspension set sensitivity = $1 where id = (select id from education.suspension where sensitivity = $2 order by id limit 1)',
        [sensitivity, 'general'],
      );
    }
  }
  await database.as(cast.lead, async (tx) => {
    await sql`select identification.ask_for_help(${newId()}, ${newUrlId()}, ${pupils[1]!.id}, ${CANARY.text})`.execute(
      tx,
    );
    await raiseSafeguardingAlert(tx, pupils[1]!.id);
  });
}

/** Whom they went to lost sight of them unseen: one is at a school, of one nobody is left. */
async function leaveAlertsBehind({ past, cast, pupils }: FilledBorough): Promise<void> {
  for (const person of [pupils[3]!, pupils[3]!.mother])
    await past(
      `insert into people.safeguarding_alert (id, url_id, person_id, org_id, raised_by)
       values (gen_random_uuid(), $1, $2, $3, $4)`,
      [newUrlId(), person.id, cast.nurse.orgId, cast.lead.userId],
    );
}

async function giveGrounds({ past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
  const ground = (person: Person, { orgId, userId }: Actor, level: number, more: Record<string, unknown> = {}) => {
    const row = { confirmed_at: 'now', until: 'infinity', sealed: false, user_id: null, kind: 'supplied', ...more };
    return past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at, until, sealed, user_id)
       values ($1, $2, $8, $3, 'arranged', $4, $5, $6, $7)`,
      [
        person.id,
        orgId,
        level,
        row.confirmed_at,
        row.until,
        row.sealed,
        row.user_id === 'mine' ? userId : null,
        row.kind,
      ],
    );
  };
  await ground(pupils[2]!, cast.nurse, 1);
  await ground(pupils[2]!.mother, cast.nurse, 1);
  await ground(pupils[3]!, cast.youthWorker, 2, { user_id: 'mine' });
  await ground(pupils[4]!, cast.youthWorker, 3, { confirmed_at: null });
  await ground(pupils[5]!, cast.youthWorker, 3, { until: '2026-01-01' });
  await ground(pupils[8]!, cast.housing, 3, { sealed: true });
  // One who works with both, and one who works with the one who may harm only.
  await ground(pupils[2]!.mother, cast.housing, 3);
  await ground(otherPupils[0]!, cast.housing, 3);
  await ground(pupils[2]!.mother, cast.colleague, 3, { user_id: 'mine' });
  await ground(pupils[2]!.mother, cast.otherLead, 2, { kind: 'family-of-pupil' });
  await ground(otherPupils[7]!, cast.dataOfficer, 2);
  await ground(otherPupils[8]!, cast.frontDoor, 2);
}

async function hide({ past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
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
  for (const hidden of [otherPupils[0]!, otherPupils[0]!.mother])
    await past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, $3)`,
      [hidden.id, pupils[2]!.mother.id, CANARY.text],
    );
  await past(`update people.involvement set sealed = true where person_id = any ($1)`, [
    [pupils[7]!.id, otherPupils[7]!.id],
  ]);
  await past('update people.name set given = $2, folded = lower($2) where person_id = $1', [
    pupils[0]!.id,
    CANARY.name,
  ]);
  await past('update people.birth set date = $2 where person_id = $1', [pupils[0]!.id, CANARY.birthday]);
}

/** A school asserts children whom another holds, and one of its own twice. */
async function assertHeldElsewhere({ database, past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
  const assert = async (by: Actor, pupil: Pupil, upn = pupil.upn) => {
    const [known] = await past<{ given: string; family: string; date: string }>(
      'select given, family, date from people.name join people.birth using (person_id) where person_id = $1',
      [pupil.id],
    );
    const row = {
      upn,
      givenName: known!.given,
      familyName: known!.family,
      birthday: getLocalDate(known!.date),
    };
    const unsaid = { formerUpn: null, middleNames: null, preferredFamilyName: null, sex: null, addressLines: [] };
    await database.as(by, (tx) =>
      supplyPersons(tx, by, [{ ...row, ...unsaid, postcode: null, leavingDate: null, contacts: [] }]),
    );
  };
  await assert(cast.lead, pupils[4]!, 'Z999400199998');
  await assert(cast.lead, otherPupils[3]!);
  await assert(cast.lead, otherPupils[5]!);
  await assert(cast.otherLead, pupils[8]!);
  await assert(cast.otherLead, pupils[9]!);
}

/** What the platform keeps of somebody's work. */
async function leaveTraces({ past, cast }: FilledBorough): Promise<void> {
  for (const { userId, orgId } of Object.values(cast)) {
    const run = newId();
    await past(`insert into web.draft values ($1, $2, 'a form', '/a/path', '{}')`, [userId, orgId]);
    await past(
      `insert into lists.saved_view (id, url_id, user_id, org_id, list, name, query)
       values ($1, $2, $3, $4, 'plans.plans', 'Late ones', 'state=review-overdue')`,
      [newId(), newUrlId(), userId, orgId],
    );
    await past(`insert into lists.handling_note values ($1, 'Keep it shut') on conflict do nothing`, [orgId]);
    await past(`insert into web.request_key values ($3, $1, $2, '')`, [userId, orgId, newUrlId()]);
    await past(
      `insert into imports.run (id, url_id, org_id, user_id, kind, source, file, bytes, sha256)
       values ($1, $2, $4, $3, 'pupils', 'page', $5, 1, '')`,
      [run, newUrlId(), userId, orgId, `/received/${run.replaceAll('-', '')}`],
    );
    await past(`insert into imports.fault values ($1, 1, $2, 1, 'UPN', 'twice', '', '')`, [run, orgId]);
    await past(`insert into access.way_told values ($1, 'email')`, [userId]);
    await past(`insert into access.second_step (user_id, secret, proven_at) values ($1, '\\x00', now())`, [userId]);
    await past(`insert into access.recovery_code (user_id, hash) values ($1, '\\x00')`, [userId]);
  }
  await past(`insert into messages.bounce (address) values ('nobody@school.example')`);
  await past(`update messages.message set status = 'failed'`);
  await past(`insert into messages.outbox (message_id, channel, address, subject, body)
    select id, 'email', 'nobody@school.example', 'x', 'x' from messages.message limit 1`);
}
