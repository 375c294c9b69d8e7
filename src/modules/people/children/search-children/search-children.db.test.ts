import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { aMother, aPupil, aUpn, linesOf, peopleAlone, supply } from '../../testing/people-examples.ts';

const FIRST_LINE = 1;

describe('somebody searches for a child', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let other: SignedInUser;
  let dataOfficer: SignedInUser;
  let zoe: string;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    other = await site.signIn('school-lead', await site.organisation('Southfield School'));
    dataOfficer = await site.signIn('data-officer');
    const born = getLocalDate('2016-01-31');
    const [first] = await supply(site, lead.actor, [
      aPupil({ givenName: 'Zoë', familyName: 'O’Brien-Smith', contacts: [aMother({ familyName: 'O’Brien' })] }),
      aPupil({ upn: aUpn(2), givenName: 'Ada', preferredFamilyName: 'Moss', birthday: born, contacts: [] }),
    ]);
    zoe = first!.personId;
    await supply(site, other.actor, [
      aPupil({ upn: aUpn(3), givenName: 'Zoe', familyName: 'Obrien', birthday: born, contacts: [] }),
    ]);
  });
  afterAll(() => site.close());

  const found = async (who: SignedInUser, query: string) =>
    linesOf(await who.browser.open(`/children?${query}`))
      .slice(FIRST_LINE)
      .map((line) => line.split(' | ')[0]);

  it.each([
    ['q=zoe', ['Zoë O’Brien-Smith']],
    ['q=ZO%C3%8B+obrien', ['Zoë O’Brien-Smith', 'Grace O’Brien']],
    ['q=Smiht', ['Zoë O’Brien-Smith']],
    ['q=Fernwik', ['Ada Moss']],
    ['q=moss', ['Ada Moss']],
    [`q=${aUpn(1)}`, ['Zoë O’Brien-Smith']],
    ['q=&born-day=31&born-month=1&born-year=2016', ['Ada Moss']],
    ['q=ada&born-day=12&born-month=3&born-year=2015', []],
    ['q=nobody', []],
  ])('by %s and finds %j of their own school', async (query, names) => {
    expect(await found(lead, query)).toEqual(names);
  });

  it('and a mother is found with her children, and leads to the family', async () => {
    const page = await lead.browser.open('/children?q=grace');
    expect(linesOf(page)[FIRST_LINE]).toBe('Grace O’Brien |  | Parent, carer or contact of Zoë O’Brien-Smith');
    expect(page.$('main td a').attr('href')).toMatch(/^\/families\//);
  });

  it('and before they type, sees the children of their school', async () => {
    expect(await found(lead, '')).toEqual(['Ada Moss', 'Zoë O’Brien-Smith']);
    expect(await found(other, '')).toEqual(['Zoe Obrien']);
    expect(await found(dataOfficer, '')).toEqual([]);
  });

  it('in the whole area, as data officer', async () => {
    expect(await found(dataOfficer, 'q=zoe')).toEqual(['Zoe Obrien', 'Zoë O’Brien-Smith']);
    expect(await found(dataOfficer, `q=${aUpn(3)}`)).toEqual(['Zoe Obrien']);
  });

  it('and one line of audit says by what, and who was shown', async () => {
    await lead.browser.open('/children?q=smith&born-day=12&born-month=3&born-year=2015');
    const [line] = await site.past(
      `select person_ids, content::jsonb - 'persons' as content from audit.content
        where action = 'people.searched' order by entry_id desc limit 1`,
    );
    expect(line).toEqual({
      person_ids: [zoe],
      content: { action: 'people.searched', by: ['name', 'birthday'], page: 1, total: 1 },
    });
  });

  it('and what was typed wrongly is said and kept', async () => {
    const page = await lead.browser.open('/children?q=Ada&born-day=31&born-month=2&born-year=2016');
    expect(page.problems).toEqual(['Date of birth must be a real date, like 27 3 2014']);
    expect(page.$('#q').val()).toBe('Ada');
    expect(page.$('[name=born-day]').val()).toBe('31');
  });

  it('and more than fit on a page go on on the next', async () => {
    const many = await site.signIn('school-lead', await site.organisation('Eastfield School'));
    await supply(
      site,
      many.actor,
      Array.from({ length: 30 }, (_, i) => aPupil({ upn: aUpn(1_000 + i), givenName: 'Nan', contacts: [] })),
    );
    for (const path of ['/children', '/children?q=nan']) {
      const first = await many.browser.open(path);
      expect(linesOf(first)).toHaveLength(FIRST_LINE + 25);
      expect(first.text).toMatch(/30 (children|people found)/);
      const next = await many.browser.open(first.$('a[rel=next]').attr('href')!);
      expect(linesOf(next)).toHaveLength(FIRST_LINE + 5);
      expect(next.$('a[rel=prev]')).toHaveLength(1);
    }
  });

  it('but not whom a bar keeps from them, nor, area-wide, whom only a sealed ground knows', async () => {
    await site.past(
      `insert into people.bar (person_id, user_id, reason) values ($1, $2, 'family'), ($1, $3, 'family')`,
      [zoe, lead.actor.userId, dataOfficer.actor.userId],
    );
    expect(await found(lead, 'q=zoe')).toEqual([]);
    expect(await found(lead, `q=${aUpn(1)}`)).toEqual([]);
    expect(await found(dataOfficer, 'q=zoe')).toEqual(['Zoe Obrien']);
    await site.past(`update people.involvement set sealed = true where org_id = $1`, [other.organisation.id]);
    expect(await found(dataOfficer, 'q=zoe')).toEqual([]);
    expect(await found(other, 'q=zoe')).toEqual(['Zoe Obrien']);
  });
});
