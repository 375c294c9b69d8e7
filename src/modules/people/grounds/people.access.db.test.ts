import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import {
  aFatherElsewhere,
  aMother,
  aPupil,
  linesOf,
  pathOf,
  peopleAlone,
  personIdOf,
  supply,
} from '../testing/people-examples.ts';

const FACTS = [
  'person',
  'name',
  'birth',
  'identifier',
  'address',
  'contact_point',
  'relationship',
  'family_member',
  'family',
  'presence',
  'involvement',
] as const;

describe('what is known of a child', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let other: SignedInUser;
  let worker: SignedInUser;
  let dataOfficer: SignedInUser;
  let ada: string;
  let grace: string;
  let alan: string;
  let path: string;

  beforeEach(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    other = await site.signIn('school-lead', await site.organisation('Southfield School'));
    worker = await site.signIn('lead-professional', await site.organisation('Family Support', 'partner'));
    dataOfficer = await site.signIn('data-officer');
    const [pupil] = await supply(site, lead.actor, [aPupil({ contacts: [aMother(), aFatherElsewhere()] })]);
    ada = pupil!.personId;
    grace = await personIdOf(site, 'grace fernwick');
    alan = await personIdOf(site, 'alan fernwick');
    path = await pathOf(site, ada);
    return () => site.close();
  });
  afterAll(() => site.close());

  /** In which tables the actor finds anything, by a query that forgets to ask who they are. */
  const seesAnyOf = ({ actor }: SignedInUser): Promise<string[]> =>
    site.database.as(actor, async (tx) => {
      const seen: string[] = [];
      for (const table of FACTS) {
        const { rows } = await sql`select 1 from people.${sql.raw(table)} limit 1`.execute(tx);
        if (rows.length > 0) seen.push(table);
      }
      return seen;
    });

  /** A ground, arranged as no page could. */
  const ground = (person: string, who: SignedInUser, level: number, kind = 'supplied') =>
    site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at) values ($1, $2, $3, $4, 'arranged', now())`,
      [person, who.actor.orgId, kind, level],
    );

  const separate = (hidden: string, from: string) =>
    site.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'fled')`,
      [hidden, from],
    );

  it('is seen by its school, in every table', async () => {
    expect(await seesAnyOf(lead)).toEqual(FACTS);
  });

  it('is nothing to another school and to a partner, in any table, on any page, in any search', async () => {
    expect(await seesAnyOf(other)).toEqual([]);
    expect(await seesAnyOf(worker)).toEqual([]);
    for (const who of [other, worker]) {
      expect((await who.browser.open(path)).status).toBe(404);
      expect((await who.browser.open('/children?q=fernwick')).text).toContain('Nobody found');
    }
  });

  it('is not told to a school that asserts it: what it gets is its own, answered as for anybody', async () => {
    const [asserted] = await supply(site, other.actor, [aPupil({ contacts: [] })]);
    const [stranger] = await supply(site, other.actor, [
      aPupil({ upn: 'Z999400999999', givenName: 'Otto', familyName: 'Quill', contacts: [] }),
    ]);
    expect({ ...asserted, personId: '' }).toEqual({ ...stranger, personId: '' });
    expect(asserted!.personId).not.toBe(ada);
    expect((await other.browser.open(path)).status).toBe(404);
    const own = await other.browser.open(await pathOf(site, asserted!.personId));
    expect(own.body).not.toContain('Northfield');
    expect(own.body).not.toContain('Grace');
  });

  it.each(['scoped', 'area'] as const)('is not opened by SQL as the application, %s', async (reach) => {
    const who = reach === 'area' ? dataOfficer : other;
    const attempts = [
      sql`insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at)
          values (${ada}, ${who.actor.orgId}, 'enrolled', 3, 'enrolment', now())`,
      sql`update people.involvement set org_id = ${who.actor.orgId}`,
      sql`insert into people.name (person_id, kind, given, family, folded, source_org)
          values (${ada}, 'legal', 'Eve', 'Eve', 'eve eve', ${who.actor.orgId})`,
      sql`delete from people.bar`,
      sql`select people.ask_liaison(${ada}, 'x')`,
      sql`select people.join_team(${newId()}, ${newId()}, ${who.actor.userId}, ${who.actor.orgId})`,
      sql`select people.move_person(${newId()}, ${ada}, ${ada})`,
      sql`set local role rooted_definer`,
    ];
    for (const attempt of attempts) {
      await expect(site.database.as(who.actor, (tx) => attempt.execute(tx))).rejects.toMatchObject({ code: '42501' });
    }
    expect(await seesAnyOf(lead)).toEqual(FACTS);
  });

  it('is not changed by calling what its own school may call', async () => {
    const { rows } = await site.database.as(other.actor, (tx) =>
      sql`select people.end_ground(array[${ada}::uuid], 'enrolled', 'enrolment') as ended,
                 people.bar_user(array[${ada}::uuid], ${lead.actor.userId}, 'x') as bars,
                 (select count(*)::int from people.confirm_by_leaving(array[${ada}::uuid], array[${lead.actor.orgId}::uuid])) as joined
        `.execute(tx),
    );
    expect(rows).toEqual([{ ended: 0, bars: 0, joined: 0 }]);
    expect(await site.past('select 1 from people.leaving')).toEqual([]);
    expect((await lead.browser.open(path)).heading).toBe('Ada Fernwick');
  });

  it('is presence, without the substance, to whoever has the lowest ground', async () => {
    await ground(ada, worker, 1);
    const page = await worker.browser.open(path);
    expect(linesOf(page)).toEqual([
      expect.stringMatching(/^Age \| /),
      'Service | How to reach it',
      'Family Support | 01632 960001',
      'Northfield School | 01632 960001',
    ]);
    expect(await seesAnyOf(worker)).toEqual(['person', 'name', 'birth', 'presence', 'involvement']);
  });

  it('does not bring its relatives along: they are seen with a ground of their own', async () => {
    await ground(ada, worker, 3);
    const page = await worker.browser.open(path);
    expect(page.text).toContain('1 Larch Row');
    expect(page.body).not.toContain('Grace');
    await ground(grace, worker, 2);
    expect((await worker.browser.open(path)).text).toContain('Grace Fernwick');
  });

  it('is identity and presence in the whole area for the data officer, and no address', async () => {
    const page = await dataOfficer.browser.open(path);
    expect(page.heading).toBe('Ada Fernwick');
    expect(page.text).toContain('Northfield School');
    expect(page.body).not.toContain('Larch');
    expect(page.body).not.toContain('Grace');
    expect(await seesAnyOf(dataOfficer)).toEqual(['person', 'name', 'birth', 'identifier', 'presence']);
  });

  it('is nothing to the data officer where only a sealed ground knows it, and leaves no presence', async () => {
    await site.past('update people.involvement set sealed = true');
    expect(await seesAnyOf(dataOfficer)).toEqual([]);
    expect((await dataOfficer.browser.open(path)).status).toBe(404);
    const page = await lead.browser.open(path);
    expect(page.heading).toBe('Ada Fernwick');
    expect(page.text).toContain('No service that you may know of.');
  });

  it.each(['school', 'area'] as const)('is barred from one user whatever they are: %s', async (kind) => {
    const who = kind === 'area' ? dataOfficer : lead;
    for (const person of [ada, grace, alan]) {
      await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'his own family')`, [
        person,
        who.actor.userId,
      ]);
    }
    expect(await seesAnyOf(who)).toEqual([]);
    expect((await who.browser.open(path)).status).toBe(404);
  });

  describe('once somebody fled', () => {
    const whereabouts = ['address', 'contact_point', 'presence'];
    const seesWhere = async (who: SignedInUser, person: string) => {
      const rows = await site.database.as(who.actor, async (tx) => {
        const seen: string[] = [];
        for (const table of whereabouts) {
          const { rows: found } =
            await sql`select 1 from people.${sql.raw(table)} where person_id = ${person} limit 1`.execute(tx);
          if (found.length > 0) seen.push(table);
        }
        return seen;
      });
      return rows;
    };

    it('hides where they are from those who work only with the one they fled', async () => {
      await ground(alan, worker, 3);
      await separate(grace, alan);
      await separate(ada, alan);
      for (const person of [grace, ada]) expect(await seesWhere(worker, person)).toEqual([]);
      expect(await seesWhere(worker, alan)).toEqual(['contact_point', 'presence']);
      const family = (await worker.browser.open(await pathOf(site, alan))).body;
      expect(family).not.toMatch(/Larch|900111|Grace|Ada/);
    });

    it('and from area-wide officers, who still find who they are', async () => {
      await separate(ada, alan);
      const page = await dataOfficer.browser.open(path);
      expect(page.heading).toBe('Ada Fernwick');
      expect(page.text).toContain('No service that you may know of.');
    });

    it('but not from those who work with both: they see both, apart', async () => {
      await separate(grace, alan);
      await separate(ada, alan);
      expect(await seesWhere(lead, grace)).toEqual(['address', 'contact_point', 'presence']);
      expect(await seesWhere(lead, alan)).toEqual(['contact_point', 'presence']);
    });
  });
});
