import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newUrlId } from '#kernel/id.ts';
import { hashPassword } from '../passwords.ts';
import { type TestSite, openTestSite } from '../testing/test-site.ts';

describe('somebody signs in', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openTestSite([]);
    const school = await site.organisation('Northfield School');
    const userId = newId<'user'>();
    await site.past('insert into access.user_account (id, url_id, user_name, name) values ($1, $2, $3, $4)', [
      userId,
      newUrlId(),
      'lead@northfield.example',
      'Pat Example',
    ]);
    await site.past('insert into access.password (user_id, hash) values ($1, $2)', [
      userId,
      await hashPassword('a long password'),
    ]);
    await site.past(`insert into access.membership (id, user_id, org_id, role) values ($1, $2, $3, 'school-lead')`, [
      newId(),
      userId,
      school.id,
    ]);
  });

  afterAll(() => site.close());

  it('and comes to the page they asked for', async () => {
    const browser = site.visitor();
    const asked = await browser.open('/');
    expect(asked.heading).toBe('Sign in');
    const home = await browser.send(asked, { userName: 'LEAD@northfield.example', password: 'a long password' });
    expect(home.heading).toBe('Hello, Pat Example');
  });

  it('and out again, after which nothing is shown', async () => {
    const browser = site.visitor();
    const home = await browser.send(await browser.open('/'), {
      userName: 'lead@northfield.example',
      password: 'a long password',
    });
    const key = home.$('form[action="/sign-out"] input[name=_key]').attr('value')!;
    expect((await browser.post('/sign-out', new URLSearchParams({ _key: key }))).heading).toBe('Sign in');
    expect((await browser.open('/')).heading).toBe('Sign in');
  });

  it('but a wrong password and an unknown name are answered alike, and the name typed is kept', async () => {
    const browser = site.visitor();
    const form = await browser.open('/sign-in');
    const wrong = await browser.send(form, { userName: 'lead@northfield.example', password: 'not it' });
    const unknown = await browser.send(form, { userName: 'nobody@northfield.example', password: 'not it' });
    expect(wrong.status).toBe(400);
    expect(wrong.problems).toEqual([
      'The user name and password do not go together, or were tried too often. Check them, or wait 15 minutes',
    ]);
    expect(unknown.problems).toEqual(wrong.problems);
    expect(wrong.$('#userName').val()).toBe('lead@northfield.example');
    expect(wrong.$('#password').val() ?? '').toBe('');
  });

  it('but not after many tries, even with the right password', async () => {
    const browser = site.visitor();
    const form = await browser.open('/sign-in');
    for (let i = 0; i < 7; i += 1)
      await browser.send(form, { userName: 'lead@northfield.example', password: `wrong ${i}` });
    const right = await browser.send(form, { userName: 'lead@northfield.example', password: 'a long password' });
    expect(right.status).toBe(400);
  });

  it('but not by a form from another site', async () => {
    const response = await site.app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'userName=lead%40northfield.example&password=a+long+password',
    });
    expect(response.statusCode).toBe(403);
  });

  it('and what is missing is asked for', async () => {
    const browser = site.visitor();
    const empty = await browser.send(await browser.open('/sign-in'), { userName: '', password: '' });
    expect(empty.problems).toEqual(['Enter your user name', 'Enter your password']);
  });
});
