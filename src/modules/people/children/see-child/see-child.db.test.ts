import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import {
  aFatherElsewhere,
  aMother,
  aPupil,
  aUpn,
  linesOf,
  pathOf,
  peopleAlone,
  supply,
} from '../../testing/people-examples.ts';

describe('somebody opens a child’s page', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let path: string;
  let ada: string;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    const contacts = [aMother({ email: 'grace@example.org' }), aFatherElsewhere()];
    const [first] = await supply(site, lead.actor, [
      aPupil({ contacts, middleNames: 'Byron', preferredFamilyName: 'Moss' }),
      aPupil({ upn: aUpn(2), givenName: 'Ben', birthday: getLocalDate('2018-05-02'), contacts }),
    ]);
    ada = first!.personId;
    path = await pathOf(site, ada);
  });
  afterAll(() => site.close());

  it('and sees the person first, then the family, who is involved and how to reach them', async () => {
    const seen = await lead.browser.open(path);
    expect(seen.heading).toBe('Ada Moss');
    expect(linesOf(seen)).toEqual([
      'Full name | Ada Byron Fernwick',
      expect.stringMatching(/^Age \| \d+, born 12 March 2015$/),
      'Address | 1 Larch Row, Fenmouth, ZZ99 3WZ',
      `Pupil number (UPN) | ${aUpn(1)}`,
      'Name | Is the child’s | Parental responsibility | Lives with the child | How to reach them',
      'Grace Fernwick | Mother | Yes | Yes | 07700 900111, grace@example.org',
      'Alan Fernwick | Father | Yes | No | 07700 900222',
      'Service | How to reach it',
      'Northfield School | 01632 960001',
    ]);
    const numbers = seen
      .$('main a[href^="tel:"]')
      .map((_, link) => seen.$(link).attr('href'))
      .get();
    expect(numbers).toEqual(['tel:07700900111', 'tel:07700900222', 'tel:01632960001']);
    expect(seen.text).toContain('Brothers and sistersBen Fernwick');
    expect(seen.text).toContain('None is recorded. A Team Around the Family starts with one.');
  });

  it('and that they looked is recorded', async () => {
    await lead.browser.open(path);
    expect(
      await site.past(
        `select distinct user_id from audit.content where action = 'people.child-viewed' and person_ids = array[$1::uuid]`,
        [ada],
      ),
    ).toEqual([{ user_id: lead.actor.userId }]);
  });

  it('and goes on to the family, where everybody is', async () => {
    const child = await lead.browser.open(path);
    const links = child.$('a[href^="/families/"]').map((_, link) => child.$(link).attr('href')!);
    const families = await Promise.all(links.get().map((link) => lead.browser.open(link)));
    expect(families.map(({ heading }) => heading).toSorted()).toEqual([
      'The family of Ada Moss and Ben Fernwick, with Alan Fernwick',
      'The family of Ada Moss and Ben Fernwick, with Grace Fernwick',
    ]);
  });

  it('but another school’s lead is told that there is nothing, as of a child there never was', async () => {
    const other = await site.signIn('school-lead', await site.organisation('Southfield School'));
    const [theirs, nobodys] = [await other.browser.open(path), await other.browser.open('/children/nobody')];
    expect(theirs.status).toBe(404);
    expect(theirs.text).toBe(nobodys.text);
    const child = await lead.browser.open(path);
    const family = child.$('a[href^="/families/"]').first().attr('href')!;
    for (const page of [family, `${path}/agreement`, `${path}/bars`, `${path}/at-risk`]) {
      expect((await other.browser.open(page)).text).toBe(nobodys.text);
    }
  });

  it('nor an administrator', async () => {
    const administrator = await site.signIn('administrator', lead.organisation);
    expect((await administrator.browser.open(path)).status).toBe(404);
  });
});
