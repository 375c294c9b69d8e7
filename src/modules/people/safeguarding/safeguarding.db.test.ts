import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { endEnrolment } from '../grounds/grounds.ts';
import { safeguardingHomePanel } from './safeguarding-home-panel.tsx';
import { aPupil, linesOf, pathOf, peopleAlone, supply } from '../testing/people-examples.ts';
import { raiseSafeguardingAlert } from './raise-safeguarding-alert.ts';

describe('somebody says that a child may be at risk now', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let colleague: SignedInUser;
  let other: SignedInUser;
  let frontDoor: SignedInUser;
  let dataOfficer: SignedInUser;
  let ada: Id<'person'>;
  let child: string;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    colleague = await site.signIn('school-lead', lead.organisation);
    other = await site.signIn('school-lead');
    frontDoor = await site.signIn('front-door-officer');
    dataOfficer = await site.signIn('data-officer');
    await site.past(`insert into access.area (name, front_door_name, front_door_phone, emergency_note, second_step_roles)
      values ('Fenshire', 'Front door', '01632 960999', 'If a child is in danger now, call 999.', '{}')`);
    const [pupil] = await supply(site, lead.actor, [aPupil()]);
    ada = pupil!.personId;
    child = await pathOf(site, ada);
    await site.database.as(colleague.actor, (tx) => raiseSafeguardingAlert(tx, ada));
  });
  afterAll(() => site.close());

  const onHome = ({ actor }: SignedInUser) =>
    site.database.as(actor, async (tx) => (await safeguardingHomePanel.load({ tx, actor } as never))?.toString());

  it('and is told at once whom to call, and that this is no child protection file', async () => {
    const page = await colleague.browser.open(`${child}/at-risk`);
    expect(page.text).toContain('If a child is in danger now, call 999.');
    expect(page.text).toContain('Safeguarding lead at Northfield School: A safeguarding lead, 01632 960002');
    expect(page.text).toContain('Front door: 01632 960999');
    expect(page.text).toContain('it does not replace that file');
  });

  it('and the school’s lead finds it at home and on its page', async () => {
    expect(await onHome(lead)).toContain('One child was said to be at risk of harm: see who');
    expect(linesOf(await lead.browser.open('/safeguarding-alerts'))[1]).toMatch(/^Ada Fernwick \| A school-lead \| /);
  });

  it('but nobody of another school does', async () => {
    expect(await onHome(other)).toBe(undefined);
    expect((await other.browser.open('/safeguarding-alerts')).text).toContain('Nothing that you have not seen.');
    const page = await lead.browser.open('/safeguarding-alerts');
    const seen = page.$('main form').attr('action')!;
    const key = (await other.browser.open('/')).$('input[name=_key]').attr('value')!;
    expect((await other.browser.post(seen, new URLSearchParams({ _key: key }))).status).toBe(404);
  });

  it('until somebody says that they have seen it, which is recorded with who', async () => {
    const page = await lead.browser.send(await lead.browser.open('/safeguarding-alerts'));
    expect(page.text).toContain('Nothing that you have not seen.');
    expect(await onHome(lead)).toBe(undefined);
    expect(await site.past('select seen_by from people.safeguarding_alert')).toEqual([{ seen_by: lead.actor.userId }]);
  });

  describe('and the child leaves before the school has seen it', () => {
    const toldOf = async () => ({
      school: await onHome(lead),
      frontDoor: await onHome(frontDoor),
      dataOfficer: await onHome(dataOfficer),
      next: await onHome(other),
    });
    const one: unknown = expect.stringContaining('One child was said to be at risk of harm');
    const answer = async (said: string) => {
      const [question] = await site.past<{ id: string }>('select id from people.same_person_question');
      await site.database.as(dataOfficer.actor, (tx) =>
        sql
          .raw(`select people.${said}('${question!.id}'${said === 'answer_same_person' ? `, 'same'` : ''})`)
          .execute(tx),
      );
    };

    it('then whoever works in the whole area finds it', async () => {
      await site.database.as(colleague.actor, (tx) => raiseSafeguardingAlert(tx, ada));
      expect(await toldOf()).toMatchObject({ school: one, frontDoor: undefined, dataOfficer: undefined });
      await site.database.as(lead.actor, (tx) => endEnrolment(tx, [ada]));
      expect(await toldOf()).toEqual({ school: undefined, frontDoor: one, dataOfficer: one, next: undefined });
      expect(linesOf(await frontDoor.browser.open('/safeguarding-alerts'))[1]).toMatch(/^Ada Fernwick \| /);
    });

    it('until the child is at a school again, which then does', async () => {
      await supply(site, other.actor, [aPupil()]);
      await answer('answer_same_person');
      expect(await toldOf()).toEqual({ school: undefined, frontDoor: undefined, dataOfficer: undefined, next: one });
      await answer('undo_same_person');
      expect(await toldOf()).toMatchObject({ frontDoor: one, next: undefined });
    });

    it('and also where nobody is left whom the record is open to: then without a name', async () => {
      await site.past('update people.involvement set sealed = true where person_id = $1', [ada]);
      const page = await frontDoor.browser.open('/safeguarding-alerts');
      expect(linesOf(page)[1]).toMatch(/^A child whose record is closed to you: ask who said it \| A school-lead \| /);
      await site.past('update people.involvement set sealed = false where person_id = $1', [ada]);
    });

    it('and whoever it passed to says that they have seen it', async () => {
      const page = await frontDoor.browser.send(await frontDoor.browser.open('/safeguarding-alerts'));
      expect(page.text).toContain('Nothing that you have not seen.');
      expect(await toldOf()).toMatchObject({ frontDoor: undefined, dataOfficer: undefined });
    });

    it('and at once where the ground is theirs alone who raised it: none of their colleagues would see it', async () => {
      const nurse = await site.signIn('lead-professional');
      await site.past(
        `insert into people.involvement (person_id, org_id, user_id, kind, level, because_of, confirmed_at)
         values ($1, $2, $3, 'team-around-family', 3, 'an example', now())`,
        [ada, nurse.organisation.id, nurse.actor.userId],
      );
      await site.database.as(nurse.actor, (tx) => raiseSafeguardingAlert(tx, ada));
      expect(await toldOf()).toMatchObject({ frontDoor: one, dataOfficer: one, next: undefined });
    });
  });
});
