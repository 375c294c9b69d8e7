import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { aUser, audited } from '../../testing/access-examples.ts';
import { type Organisation, type TestSite, openTestSite } from '../../testing/test-site.ts';

describe('somebody who works for two organisations', () => {
  let site: TestSite;
  let school: Organisation;
  let team: Organisation;
  const pat = { userName: 'pat@example.org', password: 'a long password' };

  beforeAll(async () => {
    site = await openTestSite([]);
    school = await site.organisation('Northfield School');
    team = await site.organisation('Early help team', 'council-team');
    const id = await aUser(site, { ...pat, name: 'Pat Example', role: 'school-lead', at: school });
    await site.past(`insert into access.membership (id, user_id, org_id, role) values ($1, $2, $3, 'administrator')`, [
      newId(),
      id,
      team.id,
    ]);
  });
  afterAll(() => site.close());

  /** With their password, and for the organisation that they choose first. */
  const signedIn = async (to = '/') => {
    const browser = site.visitor();
    const choose = await browser.send(await browser.open(to), pat);
    return { browser, choose, home: await browser.send(choose, { organisation: school.urlId }) };
  };

  it('says for which when they sign in, before anything else, and comes to where they wanted', async () => {
    const { browser, choose, home } = await signedIn('/how-to-tell-me');
    expect(choose.heading).toBe('For whom are you working now?');
    expect(choose.$('input[name=organisation]:checked').length).toBe(0);
    expect(home.heading).toBe('How RootED tells you');
    const undecided = site.visitor();
    await undecided.send(await undecided.open('/'), pat);
    for (const path of ['/', '/password', '/account'])
      expect((await undecided.open(path)).heading).toBe('For whom are you working now?');
    expect((await browser.open('/')).$('header').text()).toContain('Northfield School');
  });

  it('goes over to the other without signing out, and may do there what they may do there', async () => {
    const { browser, home } = await signedIn();
    expect(home.$('header').text().replace(/\s+/g, ' ')).toContain('Pat Example, Northfield School');
    expect((await browser.open('/administration')).status).toBe(404);
    const choose = await browser.open(home.$('header a[href="/act-for"]').attr('href')!);
    expect((await browser.send(choose, {})).problems).toEqual(['Choose an organisation']);
    const there = await browser.send(choose, { organisation: team.urlId });
    expect(there.$('header').text().replace(/\s+/g, ' ')).toContain('Pat Example, Early help team');
    expect((await browser.open('/administration')).status).toBe(200);
    expect((await audited(site, 'access.acts-for')).at(-1)).toMatchObject({ organisation: team.id });
  });

  it('under another token, and the one before is of no use', async () => {
    const { browser } = await signedIn();
    const token = () =>
      site.past<{ token: string }>(
        `select encode(token_hash, 'hex') as token from access.session order by seen_at desc, began_at desc limit 1`,
      );
    const before = await token();
    await browser.send(await browser.open('/act-for'), { organisation: team.urlId });
    expect(await token()).not.toEqual(before);
    expect((await browser.open('/')).heading).toBe('Hello, Pat Example');
  });

  it('cannot send what they opened for the first, and is told so', async () => {
    const { browser } = await signedIn();
    const opened = await browser.open('/password');
    await browser.send(await browser.open('/act-for'), { organisation: team.urlId });
    const sent = await browser.send(opened, { current: 'a long password', chosen: 'kettle lamp river' });
    expect(sent.heading).toBe('This form cannot be used any more');
    expect(sent.text).toContain('It was opened in another sign-in or for another organisation');
  });

  it('cannot go over to one they do not work for, and somebody with one has nothing to choose', async () => {
    const other = await site.organisation('Southfield School');
    const { browser } = await signedIn();
    const refused = await browser.send(await browser.open('/act-for'), { organisation: other.urlId });
    expect(refused.problems).toEqual(['Choose an organisation that you work for']);
    const lead = await site.signIn('school-lead', other);
    expect((await lead.browser.open('/act-for')).status).toBe(404);
    expect((await lead.browser.open('/')).$('a[href="/act-for"]').length).toBe(0);
    expect((await lead.browser.open('/account')).$('a[href="/act-for"]').length).toBe(0);
  });
});
