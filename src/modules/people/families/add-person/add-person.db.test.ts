import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { childrenAmong } from '../children-among.queries.ts';
import { aPupil, aUpn, linesOf, pathOf, personIdOf, supply } from '../../testing/people-examples.ts';
import { type ExampleFamily, boxOf, inDays, openFamilySite } from '../../testing/family-examples.ts';

describe('somebody who works with a family adds a person to it', () => {
  let family: ExampleFamily;

  beforeAll(async () => {
    family = await openFamilySite();
  });
  afterAll(() => family.site.close());

  const open = (as: string) => family.lead.browser.open(family.changes.replace('changes', `add/${as}`));
  const persons = () => family.site.past('select 1 from people.person');

  it('and what is missing is shown, what was typed is kept, and nothing is saved', async () => {
    const before = await persons();
    const again = await family.lead.browser.send(await open('child'), { givenName: 'Ben', familyName: '' });
    expect(again.problems).toEqual(['Enter a family name']);
    expect(again.$('#givenName').val()).toBe('Ben');
    const noDay = await family.lead.browser.send(again, { familyName: 'Fernwick' });
    expect(noDay.problems).toEqual(['Enter the day']);
    const nameless = await family.lead.browser.send(await open('adult'), { givenName: ' ', familyName: 'Fernwick' });
    expect(nameless.problems).toEqual(['Enter a first name']);
    expect(await persons()).toEqual(before);
  });

  it('an adult: a father not currently involved, who then says what he is to whom', async () => {
    const form = await family.lead.browser.send(await open('adult'), { givenName: 'Alan', familyName: 'Fernwick' });
    expect(form.heading).toBe('What somebody is to somebody');
    expect(form.$('#who option[selected]').text()).toBe('Alan Fernwick');
    const page = await family.lead.browser.send(form, {
      kind: 'father',
      ofWhom: [boxOf(form, 'ofWhom', 'Ada Fernwick')],
      parentalResponsibility: 'yes',
      takesPart: 'no',
    });
    expect(page.text).toContain('Alan Fernwick is the father of Ada Fernwick');
    expect(page.text).toContain('Not currently involved');
    expect((await family.lead.browser.open(family.ada)).text).toContain('Alan Fernwick');
    expect(
      await family.site.past(
        `select content::json->>'as' as as from audit.content where action = 'people.person-added'`,
      ),
    ).toEqual([{ as: 'adult' }]);
  });

  it('a baby who is not born yet', async () => {
    const late = await family.lead.browser.send(await open('unborn'), { familyName: 'Fernwick', day: inDays(300) });
    expect(late.problems).toEqual(['The day must be within the next 42 weeks']);
    const relate = await family.lead.browser.send(late, { day: inDays(100) });
    expect(relate.$('#who').text()).toContain('Grace Fernwick');
    expect(relate.$('#who').text()).not.toContain('Unborn');
    expect(relate.$('input[name=ofWhom][checked]').attr('value')).toBe(boxOf(relate, 'ofWhom', 'Unborn baby Fernwick'));
    const page = await family.lead.browser.open(family.changes);
    expect(page.text).toContain('Unborn baby Fernwick');
    expect(page.text).toContain('Is born');
  });

  it('who is a new record of their school’s own, which opens no other and is closed to everybody else', async () => {
    const alan = await personIdOf(family.site, 'alan fernwick');
    expect(
      await family.site.past('select kind, level, because_of, user_id from people.involvement where person_id = $1', [
        alan,
      ]),
    ).toEqual([{ kind: 'family-of-pupil', level: 2, because_of: 'added', user_id: null }]);
    expect((await family.stranger.browser.open(await pathOf(family.site, alan))).status).toBe(404);
    // Somebody whom another school holds under the same name and birthday: asked about afterwards, and not found again.
    const [theirs] = await supply(family.site, family.stranger.actor, [
      aPupil({ upn: aUpn(7), givenName: 'Ivo', familyName: 'Quill' }),
    ]);
    const added = await family.lead.browser.send(await open('child'), {
      givenName: 'Ivo',
      familyName: 'Quill',
      day: '2015-03-12',
    });
    expect(added.problems).toEqual([]);
    const both = await family.site.past<{ person_id: string }>(
      `select person_id from people.name where folded = 'ivo quill'`,
    );
    expect(both).toHaveLength(2);
    expect((await family.lead.browser.open(await pathOf(family.site, theirs!.personId))).status).toBe(404);
  });

  it('whom nobody sees who must not see the family, and who is kept from whom the family is kept from', async () => {
    const { site, lead } = family;
    const [ada, alan] = [await personIdOf(site, 'ada fernwick'), await personIdOf(site, 'alan fernwick')];
    const aunt = await site.signIn('school-lead', lead.organisation);
    const bar = `insert into people.bar (person_id, user_id, reason, set_for) values ($1, $2, $3, $4)`;
    await site.past(bar, [ada, aunt.actor.userId, 'Her own niece', lead.actor.orgId]);
    // One of the family whom the school does not hold, and what those who do said of him.
    const [otto] = await supply(site, family.stranger.actor, [aPupil({ upn: aUpn(8), givenName: 'Otto' })]);
    await site.past(
      `insert into people.family_member (family_id, person_id) select family_id, $2 from people.family_member where person_id = $1`,
      [ada, otto!.personId],
    );
    const ex = await site.signIn('school-lead', family.stranger.organisation);
    await site.past(bar, [otto!.personId, ex.actor.userId, 'His former partner', family.stranger.actor.orgId]);
    await site.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'Harm')`,
      [ada, alan],
    );
    await lead.browser.send(await open('unborn'), { familyName: 'Bramblewick', day: inDays(200) });
    const baby = await personIdOf(site, 'unborn baby bramblewick');
    expect((await lead.browser.open(await pathOf(site, baby))).status).toBe(200);
    expect((await aunt.browser.open(await pathOf(site, baby))).status).toBe(404);
    const barred = await lead.browser.open(`${await pathOf(site, baby)}/bars`);
    expect(linesOf(barred).map((line) => line.split(' | ')[2])).toEqual(['Why', 'Her own niece', 'Her own niece']);
    expect(
      await site.past('select reason, set_for from people.bar where person_id = $1 and user_id = $2', [
        baby,
        ex.actor.userId,
      ]),
    ).toEqual([{ reason: 'Must not see somebody of the family', set_for: null }]);
    const dataOfficer = await site.signIn('data-officer');
    const all = await dataOfficer.browser.open(`${await pathOf(site, baby)}/bars`);
    expect(all.text).toContain('Must not see somebody of the family');
    expect(all.text).not.toContain('His former partner');
    expect(
      await site.past('select from_person_id as apart from people.separation where hidden_person_id = $1', [baby]),
    ).toEqual([{ apart: alan }]);
    await site.past('delete from people.separation');
    await site.past('delete from people.bar');
    await site.past('delete from people.family_member where person_id = $1', [otto!.personId]);
  });

  it('but nobody does who does not work with the family, nor as what there is not', async () => {
    for (const page of ['add', 'add/adult', 'add/unborn', 'changes'])
      expect((await family.stranger.browser.open(family.changes.replace('changes', page))).status).toBe(404);
    expect((await open('neighbour')).status).toBe(404);
  });
});

describe('a person whom somebody added', () => {
  let family: ExampleFamily;

  beforeAll(async () => {
    family = await openFamilySite([aPupil(), aPupil({ upn: aUpn(2), givenName: 'Ben', birthday: inDays(-3000) })]);
    const form = await family.lead.browser.open(family.changes.replace('changes', 'add/adult'));
    await family.lead.browser.send(form, { givenName: 'Pat', familyName: 'Partner' });
  });
  afterAll(() => family.site.close());

  const statusOfPat = async () =>
    (await family.lead.browser.open(await pathOf(family.site, await personIdOf(family.site, 'pat partner')))).status;

  it('is an adult where nobody says how old they are, and a child where they are not born yet', async () => {
    const form = await family.lead.browser.open(family.changes.replace('changes', 'add/unborn'));
    await family.lead.browser.send(form, { familyName: 'Partner', day: inDays(30) });
    const [grace, pat, baby] = await Promise.all(
      ['grace fernwick', 'pat partner', 'unborn baby partner'].map((name) => personIdOf(family.site, name)),
    );
    const children = await family.site.database.as(family.lead.actor, (tx) =>
      childrenAmong(tx, [family.adaId, grace!, pat!, baby!], inDays(0)),
    );
    expect(children).toEqual(new Set([family.adaId, baby]));
  });

  it('stays open as long as their organisation works with anybody of the family, and is closed with the last', async () => {
    const [grace, ben] = await Promise.all(
      ['grace fernwick', 'ben fernwick'].map((name) => personIdOf(family.site, name)),
    );
    const end = (ids: readonly unknown[]) =>
      family.site.past('update people.involvement set until = now() where person_id = any ($1)', [ids]);
    await end([family.adaId]);
    expect(await statusOfPat()).toBe(200);
    await end([grace, ben]);
    expect(await statusOfPat()).toBe(404);
  });
});

describe('a person whom a worker of a team added', () => {
  let family: ExampleFamily;
  let worker: SignedInUser;
  let colleague: SignedInUser;

  beforeAll(async () => {
    family = await openFamilySite();
    worker = await family.site.signIn('lead-professional');
    colleague = await family.site.signIn('lead-professional', worker.organisation);
    await family.site.past(
      `insert into people.involvement (person_id, org_id, user_id, kind, level, sealed, because_of, confirmed_at, until)
       values ($1, $2, $3, 'team-around-family', 3, true, 'plan:1', now(), now() + interval '5 days')`,
      [family.adaId, worker.actor.orgId, worker.actor.userId],
    );
    const form = await worker.browser.open(family.changes.replace('changes', 'add/unborn'));
    await worker.browser.send(form, { familyName: 'Fernwick', day: inDays(20) });
  });
  afterAll(() => family.site.close());

  const baby = async () => pathOf(family.site, await personIdOf(family.site, 'unborn baby fernwick'));

  it('is seen by that worker, and by nobody who only knows others of the family', async () => {
    expect((await worker.browser.open(await baby())).status).toBe(200);
    for (const who of [colleague, family.lead, family.stranger])
      expect((await who.browser.open(await baby())).status).toBe(404);
    expect((await family.lead.browser.open(family.changes)).text).not.toContain('Unborn');
  });

  it('is as hidden as the family is to them: sealed, without presence, found by nobody area-wide', async () => {
    expect(await family.site.past(`select user_id, sealed from people.involvement where because_of = 'added'`)).toEqual(
      [{ user_id: worker.actor.userId, sealed: true }],
    );
    const id = await personIdOf(family.site, 'unborn baby fernwick');
    expect(await family.site.past('select 1 from people.presence where person_id = $1', [id])).toEqual([]);
    const dataOfficer = await family.site.signIn('data-officer');
    expect((await dataOfficer.browser.open(await baby())).status).toBe(404);
    expect((await dataOfficer.browser.open('/children?q=unborn+baby')).text).toContain('Nobody found');
  });

  it('is open as long as the family is: by the day when that ends, and on where they agree anew', async () => {
    const until = async () =>
      (
        await family.site.past<{ same: boolean; until: string }>(
          `select a.until = t.until as same, a.until::text from people.involvement a, people.involvement t
            where a.because_of = 'added' and t.because_of = 'plan:1' order by t.asserted_at desc, t.until desc limit 1`,
        )
      )[0]!;
    // They were added when that day was set already.
    expect(await until()).toMatchObject({ same: true });
    await family.site.past(
      `update people.involvement set until = now() + interval '2 days' where because_of = 'plan:1'`,
    );
    expect(await until()).toMatchObject({ same: true });
    expect((await until()).until).not.toBe('infinity');
    await family.site.past(
      `with ended as (update people.involvement set until = now() where because_of = 'plan:1' returning *)
       insert into people.involvement (person_id, org_id, user_id, kind, level, sealed, because_of, confirmed_at)
       select person_id, org_id, user_id, kind, level, sealed, because_of, confirmed_at from ended`,
    );
    expect(await until()).toMatchObject({ same: true, until: 'infinity' });
    expect((await worker.browser.open(await baby())).status).toBe(200);
  });

  it('is closed to them when they leave the team', async () => {
    await family.site.past(`update people.involvement set until = now() where because_of = 'plan:1'`);
    expect((await worker.browser.open(await baby())).status).toBe(404);
  });
});
