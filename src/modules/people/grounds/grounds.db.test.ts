import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newUrlId } from '#kernel/id.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { endEnrolment } from './grounds.ts';
import { recordAgreement } from '../agreements/record-agreement/record-agreement.ts';
import {
  TODAY,
  anAgreementGiven,
  aFatherElsewhere,
  aMother,
  aPupil,
  aUpn,
  pathOf,
  peopleAlone,
  personIdOf,
  supply,
} from '../testing/people-examples.ts';

describe('a ground', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let officer: SignedInUser;
  let colleague: SignedInUser;
  let worker: SignedInUser;
  let ada: string;
  let grace: string;
  let alan: string;
  let path: string;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    officer = await site.signIn('liaison-officer');
    colleague = await site.signIn('liaison-officer', officer.organisation);
    worker = await site.signIn('lead-professional');
    const cluster = newId();
    await site.past('insert into access.cluster (id, url_id, name, org_id) values ($1, $2, $3, $4)', [
      cluster,
      newUrlId(),
      'North',
      officer.organisation.id,
    ]);
    await site.past('insert into access.cluster_school values ($1, $2, $3)', [
      lead.organisation.id,
      cluster,
      officer.actor.userId,
    ]);
    const [pupil] = await supply(site, lead.actor, [aPupil({ contacts: [aMother(), aFatherElsewhere()] })]);
    ada = pupil!.personId;
    grace = await personIdOf(site, 'grace fernwick');
    alan = await personIdOf(site, 'alan fernwick');
    path = await pathOf(site, ada);
  });
  afterAll(() => site.close());

  const statusFor = async (who: SignedInUser, page = path) => (await who.browser.open(page)).status;

  /** As the definer function of a module above, called by this user. */
  const callAs = async <Found = number>({ actor }: SignedInUser, call: string, values: unknown[]) => {
    const [row] = await site.past<{ found: Found }>(
      `select set_config('rooted.user_id', '${actor.userId}', true), set_config('rooted.org_id', '${actor.orgId}', true),
              people.${call} as found`,
      values,
    );
    return row!.found;
  };

  describe('of the School Liaison Officer', () => {
    const ask = (by: SignedInUser, why: string) => callAs<string | null>(by, 'ask_liaison($1, $2)', [ada, why]);
    const end = (by: SignedInUser, why: string) => callAs(by, 'end_liaison($1)', [why]);

    it('comes from the school’s asking, for that officer alone, that pupil and who cares for them, and ends with it', async () => {
      const [ofGrace, ofAlan] = [await pathOf(site, grace), await pathOf(site, alan)];
      await site.past('update people.relationship set takes_part = false where to_person_id = $1', [alan]);
      expect(await statusFor(officer)).toBe(404);
      expect(await ask(lead, 'request:1')).toBe(officer.actor.userId);
      expect(await statusFor(officer)).toBe(200);
      expect(await statusFor(officer, ofGrace)).toBe(200);
      expect(await statusFor(officer, ofAlan)).toBe(404);
      for (const page of [path, ofGrace]) expect(await statusFor(colleague, page)).toBe(404);
      expect((await lead.browser.open(path)).text).toContain('A liaison-officer, Organisation of a liaison-officer');
      expect(await end(worker, 'request:1')).toBe(0);
      expect(await statusFor(officer)).toBe(200);
      expect(await end(lead, 'request:1')).toBe(2);
      for (const page of [path, ofGrace]) expect(await statusFor(officer, page)).toBe(404);
    });

    it('opens nobody from whom the pupil is kept apart', async () => {
      await site.past(
        `insert into people.separation (id, hidden_person_id, from_person_id, reason) values ($1, $2, $3, 'an example')`,
        [newId(), ada, grace],
      );
      await ask(lead, 'request:4');
      expect(await statusFor(officer)).toBe(200);
      expect(await statusFor(officer, await pathOf(site, grace))).toBe(404);
      await end(lead, 'request:4');
      await site.past('update people.separation set until = now()', []);
    });

    it('is as sealed as the school’s, and ends with a parent who is kept apart, not involved or nothing to them any more', async () => {
      const [ofGrace, ofAlan] = [await pathOf(site, grace), await pathOf(site, alan)];
      await site.past('update people.relationship set takes_part = null where to_person_id = $1', [alan]);
      await site.past('update people.involvement set sealed = true where person_id = $1', [alan]);
      const inFile = [aMother(), aFatherElsewhere()];
      const aunt = aMother({ givenName: 'Gwen', relationship: 'Aunt', phone: '07700 900333' });
      await supply(site, lead.actor, [aPupil({ contacts: [...inFile, aunt] })]);
      const ofAunt = await pathOf(site, await personIdOf(site, 'gwen fernwick'));
      await ask(lead, 'request:5');
      expect(await statusFor(officer, ofAunt)).toBe(200);
      await supply(site, lead.actor, [aPupil({ contacts: inFile })]);
      expect(await statusFor(officer, ofAunt)).toBe(404);
      for (const page of [ofGrace, ofAlan]) expect(await statusFor(officer, page)).toBe(200);
      expect(
        await site.past(
          `select person_id from people.involvement where because_of = 'request:5' and sealed and until > now()`,
        ),
      ).toEqual([{ person_id: alan }]);
      await callAs(lead, 'separate(array[$1::uuid], $2, $3)', [ada, grace, 'an example']);
      expect([await statusFor(officer, ofGrace), await statusFor(officer, ofAlan)]).toEqual([404, 200]);
      await callAs(lead, `relate($1, $2, 'father', true, false, $3)`, [ada, alan, TODAY]);
      expect([await statusFor(officer), await statusFor(officer, ofAlan)]).toEqual([200, 404]);
      await end(lead, 'request:5');
      await site.past('update people.relationship set takes_part = null where to_person_id = $1', [alan]);
      await site.past('update people.separation set until = now()');
      await ask(lead, 'request:6');
      for (const page of [ofGrace, ofAlan]) expect(await statusFor(officer, page)).toBe(200);
      const [father] = await site.past<{ id: string }>(
        'select id from people.relationship where to_person_id = $1 and to_date is null',
        [alan],
      );
      await callAs(lead, 'end_relationship($1, $2)', [father!.id, TODAY]);
      expect(await statusFor(officer, ofAlan)).toBe(404);
      await end(lead, 'request:6');
    });

    it('is not given by a school that does not hold the child, or that has no officer', async () => {
      const other = await site.signIn('school-lead');
      expect(await ask(other, 'request:2')).toBe(null);
    });

    it('is given and ended by nobody who calls the functions themselves', async () => {
      for (const call of ["ask_liaison($1, 'x')", 'end_liaison($1::text)']) {
        const called = site.database.as(lead.actor, (tx) =>
          tx.executeQuery(CompiledQuery.raw(`select people.${call}`, [ada])),
        );
        await expect(called).rejects.toMatchObject({ code: '42501' });
      }
    });

    it('ends when the child leaves the school that asked', async () => {
      const [ben] = await supply(site, lead.actor, [aPupil({ upn: aUpn(2), givenName: 'Ben', contacts: [] })]);
      await callAs(lead, 'ask_liaison($1, $2)', [ben!.personId, 'request:3']);
      const ofBen = await pathOf(site, ben!.personId);
      expect(await statusFor(officer, ofBen)).toBe(200);
      await site.database.as(lead.actor, (tx) => endEnrolment(tx, [ben!.personId]));
      expect(await statusFor(officer, ofBen)).toBe(404);
    });
  });

  describe('of a team around the family', () => {
    const plan = newId();
    let agreement: string;

    beforeAll(async () => {
      const given = await site.database.as(lead.actor, (tx) =>
        recordAgreement(
          { tx, actor: lead.actor },
          anAgreementGiven({ givenBy: [grace], childId: ada, personIds: [ada, grace], mayName: [ada, grace] }),
          TODAY,
        ),
      );
      agreement = given.allowed ? given.value : '';
    });

    const join = (by: SignedInUser, who: SignedInUser, agreed = agreement) =>
      callAs(by, 'join_team($1, $2, $3, $4)', [plan, agreed, who.actor.userId, who.actor.orgId]);

    it('opens those whom the agreement names, and nobody else', async () => {
      expect(await join(lead, worker)).toBe(2);
      const page = await worker.browser.open(path);
      expect(page.text).toContain('Grace Fernwick');
      expect(page.text).not.toContain('Alan');
      expect(await statusFor(colleague)).toBe(404);
    });

    it('does not begin by anybody but the organisation that recorded the agreement', async () => {
      await expect(
        callAs(worker, 'join_team($1, $2, $3, $4)', [newId(), agreement, worker.actor.userId, worker.actor.orgId]),
      ).rejects.toMatchObject({ code: '42501' });
    });

    it('ends for who leaves, and for all when the plan ends', async () => {
      await join(lead, colleague);
      expect(await statusFor(colleague)).toBe(200);
      expect(await callAs(lead, 'leave_team($1, $2, $3)', [plan, colleague.actor.userId, colleague.actor.orgId])).toBe(
        2,
      );
      expect(await statusFor(colleague)).toBe(404);
      expect(await callAs(lead, 'end_team($1)', [plan])).toBe(2);
      expect(await statusFor(worker)).toBe(404);
    });

    it('waits, with persons whom the organisation of the agreement holds no more', async () => {
      await site.past(`update people.involvement set until = now() where person_id = $1`, [grace]);
      expect(await join(lead, worker)).toBe(1);
      expect(
        await site.past(`select person_id from people.involvement where kind = 'team-around-family' and until > now()
          and confirmed_at is null`),
      ).toEqual([{ person_id: grace }]);
      expect(await statusFor(worker, await pathOf(site, grace))).toBe(404);
    });

    it('does not come from an agreement that was withdrawn', async () => {
      await site.past('update people.agreement set withdrawn_on = current_date');
      await expect(join(lead, colleague)).rejects.toMatchObject({ code: '42501' });
    });
  });
});
