import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import {
  type Organisation,
  type SignedInUser,
  type TestSite,
  openTestSite,
} from '#modules/access/testing/test-site.ts';
import { TODAY, aFatherElsewhere, aMother, aPupil, aUpn, supply } from '../testing/people-examples.ts';
import { supplyPersons } from './supply-persons.ts';

describe('a school supplies its pupils', () => {
  let site: TestSite;
  let school: Organisation;
  let lead: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([]);
  });
  beforeEach(async () => {
    school = await site.organisation('Northfield School');
    lead = await site.signIn('school-lead', school);
  });
  afterAll(() => site.close());

  const verdictsOf = async (pupils: Parameters<typeof supply>[2], today = TODAY) =>
    (await supply(site, lead.actor, pupils, today)).map(({ verdict }) => verdict);
  const facts = (sql: string) => site.past<Record<string, unknown>>(sql, [school.id]);

  it('and holds them and their families at once, everything together with its audit line', async () => {
    const [ada] = await supply(site, lead.actor, [aPupil({ contacts: [aMother(), aFatherElsewhere()] })]);
    expect(ada).toMatchObject({ verdict: 'added', held: true });
    expect(
      await facts(`select n.folded, i.kind, i.level from people.involvement i
        join people.name n on n.person_id = i.person_id where i.org_id = $1 order by 1`),
    ).toEqual([
      { folded: 'ada fernwick', kind: 'enrolled', level: 3 },
      { folded: 'alan fernwick', kind: 'family-of-pupil', level: 2 },
      { folded: 'grace fernwick', kind: 'family-of-pupil', level: 2 },
    ]);
    expect(
      await facts(`select n.folded, r.kind, r.parental_responsibility as pr, r.same_address as home from people.relationship r
        join people.name n on n.person_id = r.to_person_id where r.source_org = $1 order by 1`),
    ).toEqual([
      { folded: 'alan fernwick', kind: 'father', pr: true, home: false },
      { folded: 'grace fernwick', kind: 'mother', pr: true, home: true },
    ]);
    expect(
      await site.past(
        `select action, person_ids, content::json->>'added' as added from audit.content where org_id = $1`,
        [school.id],
      ),
    ).toEqual([{ action: 'people.persons-supplied', person_ids: [ada!.personId], added: '1' }]);
    expect(await site.past('select name, key from jobs.job where org_id = $1', [school.id])).toEqual([
      { name: 'people.look-for-same-person', key: 'all' },
    ]);
  });

  it('the same again, and nothing is touched', async () => {
    const pupils = [
      aPupil({ contacts: [aMother(), aFatherElsewhere(), aMother({ givenName: 'Nan', relationship: 'Nan' })] }),
    ];
    expect(await verdictsOf(pupils)).toEqual(['added']);
    const rows = `select (select count(*) from people.name where source_org = $1) as names,
      (select count(*) from people.contact_point where source_org = $1) as points,
      (select count(*) from people.relationship where source_org = $1) as ties,
      (select count(*) from people.family_member m join people.family f on f.id = m.family_id where f.supplied_by = $1) as members`;
    const before = await facts(rows);
    expect(await verdictsOf(pupils, getLocalDate('2026-09-28'))).toEqual(['unchanged']);
    expect(await facts(rows)).toEqual(before);
    expect(before).toEqual([{ names: 4, points: 3, ties: 3, members: 5 }]);
  });

  it('with a new name, address and number: the old ones are closed, not written over', async () => {
    await supply(site, lead.actor, [aPupil()]);
    const moved = aPupil({
      familyName: 'Moss',
      preferredFamilyName: 'Fernwick',
      upn: aUpn(2),
      formerUpn: aUpn(1),
      addressLines: ['7 Quay Street'],
      contacts: [aMother({ phone: '07700 900333' })],
    });
    expect(await verdictsOf([moved], getLocalDate('2026-10-05'))).toEqual(['changed']);
    expect(
      await facts(`select kind, family, from_date, to_date from people.name
        where source_org = $1 and given = 'Ada' order by kind, to_date nulls last`),
    ).toEqual([
      { kind: 'legal', family: 'Fernwick', from_date: null, to_date: '2026-10-05' },
      { kind: 'legal', family: 'Moss', from_date: '2026-10-05', to_date: null },
      { kind: 'preferred', family: 'Fernwick', from_date: null, to_date: null },
    ]);
    expect(await facts(`select kind, value from people.identifier where source_org = $1 order by kind`)).toEqual([
      { kind: 'former-upn', value: aUpn(1) },
      { kind: 'upn', value: aUpn(2) },
    ]);
    // Grace moved with her.
    expect(
      await facts(
        `select lines, count(*)::int as of, to_date from people.address where source_org = $1 group by 1, 3 order by 1`,
      ),
    ).toEqual([
      { lines: '1 Larch Row\nFenmouth', of: 2, to_date: '2026-10-05' },
      { lines: '7 Quay Street', of: 2, to_date: null },
    ]);
    expect(await facts(`select value, to_date from people.contact_point where source_org = $1 order by value`)).toEqual(
      [
        { value: '07700 900111', to_date: '2026-10-05' },
        { value: '07700 900333', to_date: null },
      ],
    );
  });

  it('who are brother and sister: they have one mother and one family, and another with their father', async () => {
    const contacts = [aMother(), aFatherElsewhere()];
    await supply(site, lead.actor, [aPupil({ contacts })]);
    await supply(site, lead.actor, [
      aPupil({ contacts }),
      aPupil({ upn: aUpn(2), givenName: 'Ben', contacts: [aMother({ phone: null }), aFatherElsewhere()] }),
    ]);
    expect(
      await facts(`select string_agg(n.given, ', ' order by n.given) as members from people.family_member m
        join people.family f on f.id = m.family_id and f.supplied_by = $1
        join people.name n on n.person_id = m.person_id where m.until > now() group by f.id order by 1`),
    ).toEqual([{ members: 'Ada, Alan, Ben' }, { members: 'Ada, Ben, Grace' }]);
  });

  it('and contacts of one name who share nothing are two', async () => {
    await supply(site, lead.actor, [
      aPupil(),
      aPupil({
        upn: aUpn(2),
        givenName: 'Otto',
        addressLines: ['9 Elm End'],
        postcode: 'ZZ98 1AA',
        contacts: [aMother({ phone: '07700 900444' })],
      }),
    ]);
    expect(
      await facts(`select count(*)::int as graces from people.name where source_org = $1 and given = 'Grace'`),
    ).toEqual([{ graces: 2 }]);
  });

  it('and a contact no longer named is closed to it, while one who is stays', async () => {
    await supply(site, lead.actor, [aPupil({ contacts: [aMother(), aFatherElsewhere()] })]);
    expect(await verdictsOf([aPupil()])).toEqual(['changed']);
    const open = `select n.given from people.involvement i join people.name n on n.person_id = i.person_id
      where i.org_id = $1 and i.until > now() order by 1`;
    expect(await facts(open)).toEqual([{ given: 'Ada' }, { given: 'Grace' }]);
    // A file without contacts says nothing about them.
    expect(await verdictsOf([aPupil({ contacts: [] })])).toEqual(['unchanged']);
    expect(await facts(open)).toEqual([{ given: 'Ada' }, { given: 'Grace' }]);
  });

  it('who have left: they are closed, stay closed when said again, and are new when they come back', async () => {
    const [ada] = await supply(site, lead.actor, [aPupil()]);
    await site.database.as(lead.actor, async (tx) => {
      const { endEnrolment } = await import('../grounds/grounds.ts');
      await endEnrolment(tx, [ada!.personId]);
    });
    expect(await facts(`select 1 from people.involvement where org_id = $1 and until > now()`)).toEqual([]);
    const left = aPupil({ leavingDate: getLocalDate('2026-09-18'), familyName: 'Moss' });
    expect(await supply(site, lead.actor, [left])).toEqual([
      { personId: ada!.personId, verdict: 'unchanged', held: false },
    ]);
    const [again] = await supply(site, lead.actor, [aPupil()]);
    expect(again!.verdict).toBe('added');
    expect(again!.personId).not.toBe(ada!.personId);
  });

  it('twice in one file, and they are one', async () => {
    const supplied = await supply(site, lead.actor, [aPupil(), aPupil()]);
    expect(new Set(supplied.map(({ personId }) => personId)).size).toBe(1);
  });

  it('and somebody for whom there is a bar is found again even when the barred colleague sends the file', async () => {
    const [ada] = await supply(site, lead.actor, [aPupil()]);
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'family')`, [
      ada!.personId,
      lead.actor.userId,
    ]);
    expect(await supply(site, lead.actor, [aPupil()])).toEqual([{ ...ada, verdict: 'unchanged' }]);
  });

  it('but nobody who is not a school does', async () => {
    const partner = await site.signIn('lead-professional');
    await expect(
      site.database.as(partner.actor, (tx) => supplyPersons(tx, partner.actor, [aPupil()], TODAY)),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
