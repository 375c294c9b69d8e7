import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { aUser, audited } from '../testing/access-examples.ts';
import { type Organisation, type TestSite, openTestSite } from '../testing/test-site.ts';

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

  const signedIn = async () => {
    const browser = site.visitor();
    return { browser, home: await browser.send(await browser.open('/'), pat) };
  };

  it('goes over to the other, and may do there what they may do there', async () => {
    const { browser, home } = await signedIn();
    expect(home.$('header').text()).toContain('Pat Example, Northfield School');
    expect((await browser.open('/administration')).status).toBe(404);
    const choose = await browser.open(home.$('a[href="/act-for"]').attr('href')!);
    expect((await browser.send(choose, {})).problems).toEqual(['Choose an organisation']);
    const there = await browser.send(choose, { organisation: team.urlId });
    expect(there.$('header').text()).toContain('Pat Example, Early help team');
    expect((await browser.open('/administration')).status).toBe(200);
    expect(await audited(site, 'access.acts-for')).toMatchObject([{ organisation: team.id }]);
  });

  it('cannot send what they opened for the first', async () => {
    const { browser } = await signedIn();
    const opened = await browser.open('/password');
    await browser.send(await browser.open('/act-for'), { organisation: team.urlId });
    const sent = await browser.send(opened, { current: 'a long password', chosen: 'kettle lamp river' });
    expect(sent.heading).toBe('This form cannot be used any more');
  });

  it('cannot go over to one they do not work for, and somebody with one has nothing to choose', async () => {
    const other = await site.organisation('Southfield School');
    const { browser } = await signedIn();
    const refused = await browser.send(await browser.open('/act-for'), { organisation: other.urlId });
    expect(refused.problems).toEqual(['Choose an organisation that you work for']);
    const lead = await site.signIn('school-lead', other);
    expect((await lead.browser.open('/act-for')).status).toBe(404);
    expect((await lead.browser.open('/')).$('a[href="/act-for"]').length).toBe(0);
  });
});
