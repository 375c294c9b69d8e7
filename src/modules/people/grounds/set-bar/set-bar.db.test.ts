import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { aMother, aPupil, linesOf, pathOf, peopleAlone, supply } from '../../testing/people-examples.ts';

describe('a school lead keeps somebody from a record', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let uncle: SignedInUser;
  let child: string;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    const school = await site.organisation('Northfield School');
    lead = await site.signIn('school-lead', school);
    uncle = await site.signIn('school-lead', school);
    await site.past(`update access.user_account set name = 'Uri Uncle' where id = $1`, [uncle.actor.userId]);
    const [ada] = await supply(site, lead.actor, [aPupil({ contacts: [aMother()] })]);
    child = await pathOf(site, ada!.personId);
  });
  afterAll(() => site.close());

  const bars = () => site.past('select 1 from people.bar where until > now()');

  it('whom they look for by name', async () => {
    const page = await lead.browser.open(`${child}/bars`);
    expect(page.text).toContain('Nobody is kept from it.');
    expect((await lead.browser.open(`${child}/bars?name=nobody`)).text).toContain('Nobody of that name works');
    const found = await lead.browser.open(`${child}/bars?name=uncle`);
    expect(found.text).toContain('Uri Uncle, Northfield School');
  });

  const openForm = async () => {
    const found = await lead.browser.open(`${child}/bars?name=uncle`);
    return lead.browser.open(found.$('main li a').attr('href')!);
  };

  it('but what is missing is shown, what was typed is kept, and nothing is saved', async () => {
    const again = await lead.browser.send(await openForm(), { persons: [], reason: 'Her uncle' });
    expect(again.problems).toEqual(['Select whose record they must not see']);
    expect(again.$('#reason').val()).toBe('Her uncle');
    expect(await bars()).toEqual([]);
  });

  it('and they see nothing of it from then on, whatever opens it to their organisation', async () => {
    expect((await uncle.browser.open(child)).heading).toBe('Ada Fernwick');
    const page = await lead.browser.send(await openForm(), { reason: 'Her uncle' });
    expect(linesOf(page).map((line) => line.split(' | ').slice(0, 3))).toEqual([
      ['Who', 'From whose record', 'Why'],
      ['Uri Uncle', 'Ada Fernwick', 'Her uncle'],
      ['Uri Uncle', 'Grace Fernwick', 'Her uncle'],
    ]);
    expect((await uncle.browser.open(child)).status).toBe(404);
    expect((await uncle.browser.open('/children?q=fernwick')).text).toContain('Nobody found');
    expect(
      await site.past(`select content::json->>'user' as user from audit.content where action = 'people.bar-set'`),
    ).toEqual([{ user: uncle.actor.userId }]);
  });

  it('but not twice', async () => {
    const again = await lead.browser.send(await openForm(), { reason: 'Her uncle' });
    expect(again.problems).toEqual(['They are kept from these records already']);
  });

  it('nor can whoever is kept from it see or end that', async () => {
    expect((await uncle.browser.open(`${child}/bars`)).status).toBe(404);
    const [bar] = await site.past<{ url_id: string }>('select url_id from people.bar limit 1');
    const form = await uncle.browser.open('/');
    const key = form.$('form[action="/sign-out"] input[name=_key]').attr('value')!;
    expect((await uncle.browser.post(`/bars/${bar!.url_id}/lift`, new URLSearchParams({ _key: key }))).status).toBe(
      404,
    );
    expect(await bars()).toHaveLength(2);
  });

  it('nor can another school set or end one', async () => {
    const other = await site.signIn('school-lead');
    const user = (
      await site.past<{ url_id: string }>('select url_id from access.user_account where id = $1', [uncle.actor.userId])
    )[0]!;
    expect((await other.browser.open(`${child}/bars/${user.url_id}`)).status).toBe(404);
  });

  it('nor can one that holds the child too, and so reads of it', async () => {
    const other = await site.signIn('school-lead');
    await site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at)
       select person_id, $1, 'supplied', 3, 'arranged', now() from people.bar where until > now()`,
      [other.actor.orgId],
    );
    const page = await other.browser.open(`${child}/bars`);
    expect(page.text).toContain('Another organisation set it');
    expect(page.$('main form[method=post]').length).toBe(0);
    const [bar] = await site.past<{ url_id: string }>('select url_id from people.bar limit 1');
    const { rows } = await site.database.as(other.actor, (tx) =>
      sql<{ of: string | null }>`select people.lift_bar(${bar!.url_id}) as of`.execute(tx),
    );
    expect(rows).toEqual([{ of: null }]);
    expect(await bars()).toHaveLength(2);
  });

  const endFirst = async ({ browser }: SignedInUser) => {
    const page = await browser.open(`${child}/bars`);
    const form = page.$('main form[method=post]').first();
    await browser.post(form.attr('action')!, new URLSearchParams({ _key: form.find('input').val() as string }));
  };

  it('until the organisation that set it ends it, or the data officer, who sets none', async () => {
    const dataOfficer = await site.signIn('data-officer');
    const page = await dataOfficer.browser.open(`${child}/bars`);
    expect(linesOf(page)[1]).toMatch(/^Uri Uncle \| Ada Fernwick \| Her uncle/);
    expect(page.text).not.toContain('Keep somebody from it');
    await endFirst(dataOfficer);
    expect(await bars()).toHaveLength(1);
    await endFirst(lead);
    expect((await uncle.browser.open(child)).heading).toBe('Ada Fernwick');
  });
});
