import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { confirmByLeaving, endEnrolment } from '../grounds.ts';
import { samePersonHomePanel } from '../home-panels.tsx';
import { aMother, aPupil, aUpn, linesOf, pathOf, peopleAlone, supply } from '../testing/people-examples.ts';

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
    const list = await who.browser.open('/same-person');
    return who.browser.open(list.$('main td a').first().attr('href') ?? '/same-person/none');
  };
  const onHome = ({ actor }: SignedInUser) =>
    site.database.as(actor, async (tx) => (await samePersonHomePanel.load({ tx, actor } as never))?.toString());
  const statusOf = async (who: SignedInUser, person: string) =>
    (await who.browser.open(await pathOf(site, person))).status;

  it('stays two, and each school sees its own', async () => {
    expect([await statusOf(old, kept), await statusOf(fresh, other)]).toEqual([200, 200]);
    expect([await statusOf(old, other), await statusOf(fresh, kept)]).toEqual([404, 404]);
  });

  it('is asked about of the school that was first, side by side and in words', async () => {
    const page = await open(old);
    expect(page.heading).toBe('Are these the same person?');
    expect(page.text).toContain('Same UPN');
    expect(linesOf(page)).toEqual([
      'What is known | The record that was there first | The other record',
      'Names | Ada Fernwick | Adda Fernwick',
      'Date of birth | 12 March 2015 | 12 March 2015',
      'Sex | Female | Female',
      `Pupil numbers (UPN) | ${aUpn(serial)} | ${aUpn(serial)}`,
      'Services involved | Northfield School | Not known to you',
    ]);
    expect(page.body).not.toContain('Quay');
  });

  it('is not asked about of the school that came second', async () => {
    expect((await open(fresh)).status).toBe(404);
    expect(await onHome(fresh)).toBe(undefined);
    expect(await onHome(old)).toContain('One record waits');
    expect((await fresh.browser.open('/same-person')).text).toContain('Nobody waits for an answer.');
  });

  it('but what is missing is shown', async () => {
    expect((await old.browser.send(await open(old))).problems).toEqual(['Select whether they are the same person']);
  });

  it('and becomes one when the first school says so: both see it, old addresses lead on, and undone all is as before', async () => {
    const before = await everything();
    const page = await old.browser.send(await open(old), { answer: 'same' });
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
    const undone = await fresh.browser.send(await open(fresh), {});
    expect(undone.text).toContain('The question is open again.');
    expect(await everything()).toEqual(before);
    expect([await statusOf(old, other), await statusOf(fresh, kept)]).toEqual([404, 404]);
  });

  it('and, said to be two, stays two and is asked no more', async () => {
    await old.browser.send(await open(old), { answer: 'different' });
    await supply(site, fresh.actor, [aPupil({ upn: aUpn(serial), givenName: 'Ada' })]);
    expect((await old.browser.open('/same-person')).text).toContain('Nobody waits for an answer.');
    expect(await statusOf(fresh, kept)).toBe(404);
  });

  it('and is answered once: the second to answer is told', async () => {
    const [mine, theirs] = [await open(old), await open(dataOfficer)];
    await old.browser.send(mine, { answer: 'different' });
    const late = await dataOfficer.browser.send(theirs, { answer: 'same' });
    expect(late.problems).toEqual(['Somebody has answered meanwhile. Nothing was changed']);
  });

  it('may be answered by the data officer, who sees no address', async () => {
    const page = await open(dataOfficer);
    expect(linesOf(page).at(-1)).toBe('Services involved | Northfield School | Southfield School');
    expect(page.body).not.toContain('Larch');
    await dataOfficer.browser.send(page, { answer: 'same' });
    expect(await statusOf(fresh, kept)).toBe(200);
  });

  it('may not be answered by SQL as the application by anybody else', async () => {
    const [question] = await site.past<{ id: string }>('select id from people.same_person_question');
    const answered = await site.database.as(fresh.actor, async (tx) => {
      const { answerSamePerson } = await import('./answer-same-person.ts');
      return answerSamePerson({ tx, actor: fresh.actor }, { id: question!.id, keptId: kept } as never, 'same');
    });
    expect(answered).toEqual({ allowed: false, refusal: 'answered-meanwhile' });
  });

  it('and a bar on either record holds for the one they become', async () => {
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'his own child')`, [
      other,
      fresh.actor.userId,
    ]);
    await old.browser.send(await open(old), { answer: 'same' });
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
