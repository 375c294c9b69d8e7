import { openTestDatabase } from '#platform/testing/test-database.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleFamily, boxOf, inDays, openFamilySite, pathOfPerson } from '../../testing/family-examples.ts';
import { aFatherElsewhere, aMother, aPupil, aUpn, linesOf, personIdOf, supply } from '../../testing/people-examples.ts';

const PUPIL = aPupil({ contacts: [aMother(), aFatherElsewhere()] });

describe('somebody says where a child lives', () => {
  let family: ExampleFamily;

  beforeAll(async () => {
    family = await openFamilySite([PUPIL]);
  });
  afterAll(() => family.site.close());

  const open = (page = '') => family.lead.browser.open(`${family.ada}/homes${page}`);
  const homes = () =>
    family.site.past<{ lines: string; lives: string | null; now: boolean; by_hand: boolean }>(
      `select lines, lives, to_date is null as now, recorded_by is not null as by_hand
         from people.address where person_id = $1 order by from_date, lines`,
      [family.adaId],
    );
  const livesWith = () =>
    family.site.past<{ who: string; lives: boolean }>(
      `select n.folded as who, r.same_address as lives from people.relationship r join people.name n on n.person_id = r.to_person_id
        where r.person_id = $1 and r.to_date is null order by n.folded`,
      [family.adaId],
    );

  it('but what is missing is shown, what was typed is kept, and nothing is saved', async () => {
    const again = await family.lead.browser.send(await open('/add'), {
      where: 'elsewhere',
      lines: '',
      persons: [],
      instead: '',
    });
    expect(again.problems).toEqual([
      'Select who lives there',
      'Say whether they have moved',
      'Say how much of the time they live there',
      'Enter the day since when',
    ]);
    const nowhere = await family.lead.browser.send(again, {
      persons: [boxOf(again, 'persons', 'Ada Fernwick')],
      instead: 'no',
      lives: 'now-and-then',
      from: inDays(1),
    });
    expect(nowhere.problems).toEqual(['Select an address of the family, or enter another']);
    const soon = await family.lead.browser.send(nowhere, { lines: '2 Quarry Lane' });
    expect(soon.problems).toEqual(['The day must be today or before']);
    expect(await homes()).toHaveLength(1);
  });

  it('a second home, at the father’s, for a part of the week', async () => {
    const form = await open('/add');
    const page = await family.lead.browser.send(form, {
      where: 'elsewhere',
      lines: '2 Quarry Lane\n\nFenmouth ',
      postcode: 'zz99 4wz',
      persons: ['Ada Fernwick', 'Alan Fernwick'].map((name) => boxOf(form, 'persons', name)),
      instead: 'no',
      lives: 'part-of-the-week',
      from: inDays(0),
    });
    expect(linesOf(page).map((line) => line.split(' | ')[0])).toEqual([
      '2 Quarry Lane, Fenmouth, ZZ99 4WZ',
      '1 Larch Row, Fenmouth, ZZ99 3WZ',
    ]);
    expect(await homes()).toMatchObject([
      { lines: '1 Larch Row\nFenmouth', now: true, by_hand: false },
      { lines: '2 Quarry Lane\nFenmouth', lives: 'part-of-the-week', now: true, by_hand: true },
    ]);
    expect(await livesWith()).toEqual([
      { who: 'alan fernwick', lives: true },
      { who: 'grace fernwick', lives: true },
    ]);
    expect((await family.lead.browser.open(family.ada)).text).toContain('2 Quarry Lane');
    const audit = await family.site.past<{ content: string }>(
      `select content from audit.content where action = 'people.home-recorded'`,
    );
    expect(audit).toHaveLength(1);
    expect(audit[0]!.content).not.toContain('Quarry');
  });

  it('which a file of the school does not change', async () => {
    const before = await homes();
    await supply(family.site, family.lead.actor, [PUPIL]);
    expect(await homes()).toEqual(before);
  });

  it('or that they moved: who lived together before and does not now is known too', async () => {
    const form = await open('/add');
    await family.lead.browser.send(form, {
      where: boxOf(form, 'where', '2 Quarry Lane, Fenmouth, ZZ99 4WZ'),
      persons: [boxOf(form, 'persons', 'Ada Fernwick')],
      instead: 'yes',
      lives: 'all-the-time',
      from: inDays(0),
    });
    const page = await open();
    expect(linesOf(page)[0]).toContain('2 Quarry Lane');
    expect(linesOf(page)[0]).toContain('all the time');
    expect((await homes()).filter(({ now }) => now)).toHaveLength(1);
    expect(await livesWith()).toEqual([
      { who: 'alan fernwick', lives: true },
      { who: 'grace fernwick', lives: false },
    ]);
    const again = await homes();
    await supply(family.site, family.lead.actor, [PUPIL]);
    expect(await homes()).toEqual(again);
  });

  it('or left, without another home', async () => {
    const form = await family.lead.browser.open((await open()).$('a[href$="/end"]').attr('href')!);
    const soon = await family.lead.browser.send(form, { endedOn: inDays(2) });
    expect(soon.problems).toEqual(['The day must be today or before']);
    const page = await family.lead.browser.send(soon, { endedOn: inDays(0) });
    expect(page.text).toContain('Nobody has said, as far as you may see.');
  });

  it('but nobody does who does not work with them', async () => {
    for (const page of ['', '/add'])
      expect((await family.stranger.browser.open(`${family.ada}/homes${page}`)).status).toBe(404);
  });
});

describe('somebody who moves in with one who must not be found', () => {
  let family: ExampleFamily;

  beforeAll(async () => {
    family = await openFamilySite([PUPIL]);
  });
  afterAll(() => family.site.close());

  it.each([
    ['is not to be found by the same person either', '1 Larch Row\nFenmouth', 'ZZ99 3WZ'],
    ['nor where the address is written in another way', '1, LARCH ROW, fenmouth', 'ZZ993WZ'],
    ['nor where it leaves out the town', '1 Larch Row', 'ZZ99 3WZ'],
    ['nor where it leaves out the postcode', '1 Larch Row, Fenmouth', ''],
  ])('%s', async (_, lines, postcode) => {
    const [grace, alan] = await Promise.all(
      ['grace fernwick', 'alan fernwick'].map((name) => personIdOf(family.site, name)),
    );
    await family.site.past('delete from people.separation');
    await family.site.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'She fled')`,
      [grace, alan],
    );
    const form = await family.lead.browser.open(`${family.ada}/homes/add`);
    await family.lead.browser.send(form, {
      where: 'elsewhere',
      lines,
      postcode,
      persons: [boxOf(form, 'persons', 'Ada Fernwick')],
      instead: 'no',
      lives: 'all-the-time',
      from: inDays(0),
    });
    expect(
      await family.site.past('select from_person_id from people.separation where hidden_person_id = $1', [
        family.adaId,
      ]),
    ).toEqual([{ from_person_id: alan }]);
    expect((await family.lead.browser.open(`${await pathOfPerson(family.site, grace!)}/kept-safe`)).text).toContain(
      'She fled',
    );
  });

  it('but who moves in next door is', async () => {
    await family.site.past('delete from people.separation where hidden_person_id = $1', [family.adaId]);
    const form = await family.lead.browser.open(`${family.ada}/homes/add`);
    await family.lead.browser.send(form, {
      where: 'elsewhere',
      lines: '11 Larch Row\nFenmouth',
      postcode: 'ZZ99 3WZ',
      persons: [boxOf(form, 'persons', 'Ada Fernwick')],
      instead: 'yes',
      lives: 'all-the-time',
      from: inDays(0),
    });
    expect(
      await family.site.past('select 1 from people.separation where hidden_person_id = $1', [family.adaId]),
    ).toEqual([]);
  });

  describe('as a file of the school says', () => {
    const elsewhere = { addressLines: ['9 Elm End'], postcode: 'ZZ98 1AA' };
    const ben = aPupil({
      upn: aUpn(2),
      givenName: 'Ben',
      contacts: [aMother({ sameAddress: false }), aFatherElsewhere()],
    });

    it.each([
      ['he moves in with her', [PUPIL, ben]],
      [
        'she moves in with him',
        [
          { ...PUPIL, ...elsewhere },
          { ...ben, ...elsewhere },
        ],
      ],
    ])('is hidden with them, from who works with the other parent too: %s', async (_, pupils) => {
      const [, suppliedBen] = await supply(family.site, family.lead.actor, [PUPIL, { ...ben, ...elsewhere }]);
      const [grace, alan] = await Promise.all(
        ['grace fernwick', 'alan fernwick'].map((name) => personIdOf(family.site, name)),
      );
      const worker = await family.site.signIn('lead-professional');
      await family.site.past(
        `insert into people.involvement (person_id, org_id, user_id, kind, level, because_of, confirmed_at)
         values ($1, $2, $3, 'team-around-family', 3, 'plan:9', now())`,
        [alan, worker.actor.orgId, worker.actor.userId],
      );
      const seesSchool = async () =>
        (await worker.browser.open(await pathOfPerson(family.site, alan!))).text.includes('Northfield School');
      await family.site.past('delete from people.separation');
      expect(await seesSchool()).toBe(true);
      await family.site.past(
        `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'She fled')`,
        [grace, alan],
      );
      await supply(family.site, family.lead.actor, [PUPIL, { ...ben, ...elsewhere }]);
      expect(await seesSchool()).toBe(true);
      await supply(family.site, family.lead.actor, pupils);
      expect(await seesSchool()).toBe(false);
      expect(
        await family.site.past(
          'select reason, from_person_id as apart from people.separation where hidden_person_id = $1',
          [suppliedBen!.personId],
        ),
      ).toEqual([{ reason: 'She fled', apart: alan }]);
    });
  });
});

describe('somebody with whom one moves in who must not be found', () => {
  let family: ExampleFamily;

  beforeAll(async () => {
    family = await openFamilySite([PUPIL]);
  });
  afterAll(() => family.site.close());

  it('is not to be found by the same person either', async () => {
    const [grace, alan] = await Promise.all(
      ['grace fernwick', 'alan fernwick'].map((name) => personIdOf(family.site, name)),
    );
    const moves = async (name: string) => {
      const form = await family.lead.browser.open(`${family.ada}/homes/add`);
      await family.lead.browser.send(form, {
        where: 'elsewhere',
        lines: '5 Quay Lane',
        postcode: 'ZZ99 3WZ',
        persons: [boxOf(form, 'persons', name)],
        instead: 'yes',
        lives: 'all-the-time',
        from: inDays(0),
      });
    };
    await moves('Ada Fernwick');
    await family.site.past('delete from people.separation');
    await family.site.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'She fled')`,
      [grace, alan],
    );
    await moves('Grace Fernwick');
    expect(
      await family.site.past('select from_person_id from people.separation where hidden_person_id = $1', [
        family.adaId,
      ]),
    ).toEqual([{ from_person_id: alan }]);
  });
});

it('an address is compared in the database as on pages', async () => {
  const site = await openTestDatabase();
  const rows = await site.past<{ same: boolean }>(
    `select people.fold_address(a) = people.fold_address(b) as same from (values
       ('1 Larch Row' || chr(10) || 'Fenmouth', '1 LARCH ROW, Fenmouth'),
       ('Flat 1, 1 Larch Row', 'Flat 11, Larch Row'),
       ('Flat 1, 1 Larch Row', 'flat 1 / 1 larch-row')) as pair (a, b)`,
  );
  await site.close();
  expect(rows.map(({ same }) => same)).toEqual([true, false, true]);
});
