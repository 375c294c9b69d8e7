import type { Actor } from '#kernel/actor.ts';
import { newUrlId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { CANARY } from '#platform/testing/canary.ts';
import { raiseSafeguardingAlert, supplyPersons } from '../index.ts';
import type { FilledBorough, Person, Pupil } from './filled-borough.ts';

/** Grounds of every level, alerts, and children whom a second school asserts. */
export async function arrangePersons(borough: FilledBorough): Promise<void> {
  await nameCanary(borough);
  await giveGrounds(borough);
  await raiseAlerts(borough);
  await assertHeldElsewhere(borough);
  await expectAndMourn(borough);
}

/** One is expected in a family, and somebody of another has died. */
async function expectAndMourn({ past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
  const said = (person: Person, { orgId, userId }: Actor) => [person.id, CANARY.birthday, orgId, userId];
  for (const table of ['expected_birth', 'death']) {
    const day = table === 'death' ? 'died_on' : 'due_on';
    const insert = `insert into people.${table} (person_id, ${day}, source_org, recorded_by) values ($1, $2, $3, $4)`;
    await past(insert, said(pupils[2]!.mother, cast.lead));
    await past(insert, said(otherPupils[2]!.mother, cast.otherLead));
  }
}

async function nameCanary({ past, pupils: [child] }: FilledBorough): Promise<void> {
  await past('update people.name set given = $2, folded = lower($2) where person_id = $1', [child!.id, CANARY.name]);
  await past('update people.birth set date = $2 where person_id = $1', [child!.id, CANARY.birthday]);
}

async function giveGrounds({ past, cast, pupils, otherPupils }: FilledBorough): Promise<void> {
  const ground = (person: Person, { orgId, userId }: Actor, level: number, more: Record<string, unknown> = {}) => {
    const row = {
      confirmed_at: 'now',
      until: 'infinity',
      sealed: false,
      user_id: null,
      kind: 'supplied',
      because_of: 'arranged',
      ...more,
    };
    return past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at, until, sealed, user_id)
       values ($1, $2, $8, $3, $9, $4, $5, $6, $7)`,
      [
        person.id,
        orgId,
        level,
        row.confirmed_at,
        row.until,
        row.sealed,
        row.user_id === 'mine' ? userId : null,
        row.kind,
        row.because_of,
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
  await ground(pupils[2]!.mother, cast.otherLead, 2);
  for (const person of [pupils[2]!.mother, otherPupils[0]!])
    await ground(person, cast.housing, 2, { kind: 'team-around-family', because_of: 'plan:both', user_id: 'mine' });
  await ground(otherPupils[7]!, cast.dataOfficer, 2);
  await ground(otherPupils[8]!, cast.frontDoor, 2);
}

/** Two of them to somebody who lost sight of them unseen: one is at a school, of one nobody is left. */
async function raiseAlerts({ database, past, cast, pupils }: FilledBorough): Promise<void> {
  await database.as(cast.lead, (tx) => raiseSafeguardingAlert(tx, pupils[1]!.id));
  for (const person of [pupils[3]!, pupils[3]!.mother])
    await past(
      `insert into people.safeguarding_alert (id, url_id, person_id, org_id, raised_by)
       values (gen_random_uuid(), $1, $2, $3, $4)`,
      [newUrlId(), person.id, cast.nurse.orgId, cast.lead.userId],
    );
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
