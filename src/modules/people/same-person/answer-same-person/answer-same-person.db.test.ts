import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { confirmByLeaving, endEnrolment } from '../../grounds/grounds.ts';
import { samePersonHomePanel } from './same-person-home-panel.tsx';
import { answerSamePerson } from './answer-same-person.ts';
import { addAdult, changesOf } from '../../testing/family-examples.ts';
import {
  aMother,
  aPupil,
  aUpn,
  linesOf,
  pathOf,
  peopleAlone,
  personIdOf,
  supply,
} from '../../testing/people-examples.ts';

/** The first that waits for an answer; where none does, the first that was answered. */
async function openFirstQuestion({ browser }: Pick<SignedInUser, 'browser'>) {
  for (const list of ['/same-person', '/same-person?state=answered']) {
    const { $ } = await browser.open(list);
    const question = $('tbody a').first().attr('href');
    if (question) return browser.open(question);
  }
  return browser.open('/same-person/none');
}

describe('one child, supplied by two schools', () => {
  let site: TestSite;
  let old: SignedInUser;
  let fresh: SignedInUser;
  let dataOfficer: SignedInUser;
  let kept: string;
  let other: string;
  let serial = 0;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    dataOfficer = await site.signIn('data-officer');
  });
  beforeEach(async () => {
    await site.past('truncate people.person cascade');
    old = await site.signIn('school-lead', await site.organisation('Northfield School'));
    fresh = await site.signIn('school-lead', await site.organisation('Southfield School'));
    serial += 1;
    kept = await suppliedBy(old, {});
    other = await suppliedBy(fresh, { givenName: 'Adda', addressLines: ['7 Quay Street'], postcode: 'ZZ98 1AA' });
  });
  afterAll(() => site.close());

  const suppliedBy = async (who: SignedInUser, otherwise: Parameters<typeof aPupil>[0]) => {
    const [pupil] = await supply(site, who.actor, [aPupil({ upn: aUpn(serial), ...otherwise })]);
    return pupil!.personId;
  };
  const open = async (who: SignedInUser) => {
    return openFirstQuestion(who);
  };
  const onHome = ({ actor }: SignedInUser) =>
    site.database.as(actor, async (tx) => (await samePersonHomePanel.load({ tx, actor } as never))?.toString());
  const statusOf = async (who: SignedInUser, person: string) =>
    (await who.browser.open(await pathOf(site, person))).status;

  it('stays two, and each school sees its own', async () => {
    expect([await statusOf(old, kept), await statusOf(fresh, other)]).toEqual([200, 200]);
    expect([await statusOf(old, other), await statusOf(fresh, kept)]).toEqual([404, 404]);
  });

  it('is asked about of the data officer, side by side and in words, and without an address', async () => {
    expect(await onHome(dataOfficer)).toContain('One record waits');
    const page = await open(dataOfficer);
    expect(page.heading).toBe('Are these the same person?');
    expect(page.text).toContain('Same UPN');
    expect(linesOf(page)).toEqual([
      'What is known | The record that was there first | The other record',
      'Names | Ada Fernwick | Adda Fernwick',
      'Date of birth | 12 March 2015 | 12 March 2015',
      'Sex | Female | Female',
      `Pupil numbers (UPN) | ${aUpn(serial)} | ${aUpn(serial)}`,
      'Services involved | Northfield School | Southfield School',
    ]);
    expect(page.body).not.toMatch(/Larch|Quay/);
  });

  /** What the application could say as a school, whatever its pages show. */
  const answersBySql = async ({ actor }: SignedInUser) => {
    const [question] = await site.past<{ id: never }>('select id from people.same_person_question');
    return site.database.as(actor, (tx) =>
      answerSamePerson({ tx, actor }, { id: question!.id, keptId: kept as never }, 'same'),
    );
  };

  it('is asked about of neither school: the first may have written the child down before the child came', async () => {
    for (const school of [old, fresh]) {
      expect((await open(school)).status).toBe(404);
      expect(await onHome(school)).toBe(undefined);
      expect((await school.browser.open('/same-person')).text).toContain('Nobody waits for an answer.');
      expect(await answersBySql(school)).toEqual({ allowed: false, refusal: 'answered-meanwhile' });
    }
    expect(await statusOf(old, other)).toBe(404);
  });

  it('nor once the child has left the second', async () => {
    await site.database.as(fresh.actor, (tx) => endEnrolment(tx, [other as never]));
    expect(await onHome(old)).toBe(undefined);
    expect(await answersBySql(old)).toEqual({ allowed: false, refusal: 'answered-meanwhile' });
  });

  it('but what is missing is shown', async () => {
    expect((await dataOfficer.browser.send(await open(dataOfficer))).problems).toEqual([
      'Select whether they are the same person',
    ]);
  });

  it('and becomes one when the data officer says so: both see it, old addresses lead on, and undone all is as before', async () => {
    // Whom they added stays open to them because of the child alone.
    await site.past(`update people.involvement set until = now() where kind = 'family-of-pupil'`);
    await addAdult({ lead: fresh, changes: await changesOf(site, other) }, 'Pat', 'Partner');
    const addedByThem = await personIdOf(site, 'pat partner');
    const before = await everything();
    const page = await dataOfficer.browser.send(await open(dataOfficer), { answer: 'same' });
    expect(page.text).toContain('Answered in the last 30 days');
    expect(
      await site.past(`select person_ids, content::json->>'answer' as answer from audit.content
        where action = 'people.same-person-answered' order by entry_id desc limit 1`),
    ).toEqual([{ person_ids: [kept], answer: 'same' }]);
    const joined = await fresh.browser.open(await pathOf(site, other));
    expect(joined.heading).toBe('Ada Fernwick');
    expect(joined.text).toContain('1 Larch Row');
    expect(joined.text).toContain('7 Quay Street');
    expect((await old.browser.open(await pathOf(site, kept))).text).toContain('Southfield School');
    for (const school of [old, fresh]) expect((await open(school)).status).toBe(404);
    expect(await statusOf(fresh, addedByThem)).toBe(200);
    const undone = await dataOfficer.browser.send(await open(dataOfficer), {});
    expect(undone.text).toContain('The question is open again.');
    expect(await everything()).toEqual(before);
    expect(await statusOf(fresh, addedByThem)).toBe(200);
    expect([await statusOf(old, other), await statusOf(fresh, kept)]).toEqual([404, 404]);
  });

  it('and, said to be two, stays two and is asked no more', async () => {
    await dataOfficer.browser.send(await open(dataOfficer), { answer: 'different' });
    await supply(site, fresh.actor, [aPupil({ upn: aUpn(serial), givenName: 'Ada' })]);
    expect((await dataOfficer.browser.open('/same-person')).text).toContain('Nobody waits for an answer.');
    expect(await statusOf(fresh, kept)).toBe(404);
  });

  it('and is answered once: the second to answer is told', async () => {
    const colleague = await site.signIn('data-officer', dataOfficer.organisation);
    const [mine, theirs] = [await open(dataOfficer), await open(colleague)];
    await dataOfficer.browser.send(mine, { answer: 'different' });
    const late = await colleague.browser.send(theirs, { answer: 'same' });
    expect(late.problems).toEqual(['Somebody has answered meanwhile. Nothing was changed']);
  });

  it('and a bar on either record holds for the one they become', async () => {
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'his own child')`, [
      other,
      fresh.actor.userId,
    ]);
    await dataOfficer.browser.send(await open(dataOfficer), { answer: 'same' });
    expect(await statusOf(fresh, kept)).toBe(404);
  });

  it('becomes one without asking when the first school’s leaver names the second, and is surely the child', async () => {
    const surely = { givenName: 'Ada', upn: aUpn(serial) };
    await supply(site, fresh.actor, [aPupil(surely)]);
    await site.database.as(old.actor, async (tx) => {
      await endEnrolment(tx, [kept as never]);
      await confirmByLeaving(tx, [{ personId: kept as never, toOrgId: fresh.organisation.id }]);
    });
    expect(await statusOf(fresh, kept)).toBe(200);
    expect(await statusOf(old, kept)).toBe(404);
  });

  it('also where the leaver’s row came before the new school’s', async () => {
    const serialOfLeaver = serial + 500;
    const leaver = await supply(site, old.actor, [
      aPupil({ upn: aUpn(serialOfLeaver), birthday: getLocalDate('2013-01-09') }),
    ]);
    await site.database.as(old.actor, async (tx) => {
      await endEnrolment(tx, [leaver[0]!.personId]);
      await confirmByLeaving(tx, [{ personId: leaver[0]!.personId, toOrgId: fresh.organisation.id }]);
    });
    await supply(site, fresh.actor, [aPupil({ upn: aUpn(serialOfLeaver), birthday: getLocalDate('2013-01-09') })]);
    expect(await statusOf(fresh, leaver[0]!.personId)).toBe(200);
  });

  it.each([
    [
      'somebody of that school still sees the child',
      `insert into people.involvement (person_id, org_id, user_id, kind, level, because_of, confirmed_at)
       values ($1, $2, $3, 'team-around-family', 3, 'plan:1', now())`,
    ],
    [
      'the child is kept apart from somebody',
      `insert into people.separation (id, hidden_person_id, from_person_id, reason)
       select gen_random_uuid(), q.other_person_id, $1, 'fled' from people.same_person_question q
        where q.kept_person_id = $1 and $2::uuid is not null and $3::uuid is not null`,
    ],
  ])('but not where %s', async (_, arrange) => {
    await supply(site, fresh.actor, [aPupil({ givenName: 'Ada', upn: aUpn(serial) })]);
    await site.past(arrange, [kept, old.actor.orgId, old.actor.userId]);
    await site.database.as(old.actor, async (tx) => {
      await endEnrolment(tx, [kept as never]);
      await confirmByLeaving(tx, [{ personId: kept as never, toOrgId: fresh.organisation.id }]);
    });
    expect(await statusOf(fresh, kept)).toBe(404);
    expect((await open(dataOfficer)).heading).toBe('Are these the same person?');
  });

  it('but not by the word of a school that still has the child, or that never had', async () => {
    const third = await site.signIn('school-lead', await site.organisation('Eastfield School'));
    for (const who of [old, third]) {
      await site.database.as(who.actor, (tx) =>
        confirmByLeaving(tx, [{ personId: kept as never, toOrgId: fresh.organisation.id }]),
      );
    }
    expect(await statusOf(fresh, kept)).toBe(404);
  });

  /** All that is known of the two, as it stands in every table about persons. */
  async function everything() {
    const tables = await site.past<{ tbl: string; col: string }>('select tbl, col from people.person_columns()');
    const rows: unknown[] = [];
    for (const { tbl, col } of tables) {
      rows.push(
        await site.past(
          `select '${tbl}' as of, to_jsonb(t) - 'compared_at' as row from ${tbl} t
          where ${col} in ($1, $2) order by 2`,
          [kept, other],
        ),
      );
    }
    return rows;
  }
});

describe('one child, twice in the file of one school', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let second: string;

  beforeEach(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead');
    await supply(site, lead.actor, [aPupil()]);
    const [again] = await supply(site, lead.actor, [aPupil({ upn: aUpn(2) })]);
    second = again!.personId;
    return () => site.close();
  });

  const questionFor = async ({ browser }: SignedInUser) => {
    return openFirstQuestion({ browser });
  };

  it('is for the school to say, and to take back', async () => {
    const answered = await lead.browser.send(await questionFor(lead), { answer: 'same' });
    expect(answered.text).toContain('from the list of what was answered');
    const undone = await lead.browser.send(await questionFor(lead), {});
    expect(undone.text).toContain('The question is open again.');
  });

  it('is not, once anybody else has had the second', async () => {
    const other = await site.signIn('lead-professional');
    await site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at, until)
       values ($1, $2, 'supplied', 1, 'arranged', now(), now())`,
      [second, other.actor.orgId],
    );
    expect((await questionFor(lead)).status).toBe(404);
  });

  it('is no longer the sight of whom the school asked for help with the two as one, once they are two again', async () => {
    const officer = await site.signIn('liaison-officer');
    await lead.browser.send(await questionFor(lead), { answer: 'same' });
    const [kept] = await site.past<{ id: string }>('select kept_person_id as id from people.same_person_question');
    await site.past(
      `insert into people.involvement (person_id, org_id, user_id, kind, level, because_of, asserted_for, confirmed_at)
       values ($1, $2, $3, 'liaison', 3, 'help:1', $4, now())`,
      [kept!.id, officer.actor.orgId, officer.actor.userId, officer.actor.orgId],
    );
    expect((await officer.browser.open(await pathOf(site, kept!.id))).status).toBe(200);
    await lead.browser.send(await questionFor(lead), {});
    expect((await officer.browser.open(await pathOf(site, kept!.id))).status).toBe(404);
  });
});

describe('brothers and sisters', () => {
  it('are asked about by nobody, twins neither', async () => {
    const site = await openTestSite([peopleAlone()]);
    const lead = await site.signIn('school-lead');
    await supply(site, lead.actor, [
      aPupil({ contacts: [aMother()] }),
      aPupil({ upn: aUpn(2), givenName: 'Ben', sex: 'M', contacts: [aMother()] }),
    ]);
    expect(await site.past('select 1 from people.same_person_question')).toEqual([]);
    await site.close();
  });
});
