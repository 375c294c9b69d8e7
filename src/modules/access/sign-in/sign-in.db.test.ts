import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aUser } from '../testing/access-examples.ts';
import { type Organisation, type TestSite, openTestSite } from '../testing/test-site.ts';

const PAT = { userName: 'lead@northfield.example', password: 'a long password' };

/** Sends the sign-in form without a browser, to see each answer as it is. */
const post = (site: TestSite, typed: Record<string, string>, cookie = '') =>
  site.app.inject({
    method: 'POST',
    url: '/sign-in?back=%2Fpassword',
    headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded', cookie },
    payload: new URLSearchParams(typed).toString(),
  });

describe('somebody signs in', () => {
  let site: TestSite;
  let school: Organisation;
  let pat: string;

  beforeAll(async () => {
    site = await openTestSite([]);
    school = await site.organisation('Northfield School');
    pat = await aUser(site, { ...PAT, name: 'Pat Example', role: 'school-lead', at: school });
  });

  afterAll(() => site.close());

  const sessions = () => site.past('select 1 from access.session where user_id = $1', [pat]);

  it('and comes to the page they asked for', async () => {
    const browser = site.visitor();
    const asked = await browser.open('/password');
    expect(asked.heading).toBe('Sign in');
    const there = await browser.send(asked, { ...PAT, userName: 'LEAD@northfield.example' });
    expect(there.heading).toBe('Change your password');
  });

  it('and out again, after which nothing is shown', async () => {
    const browser = site.visitor();
    const home = await browser.send(await browser.open('/'), PAT);
    const before = await sessions();
    const key = home.$('form[action="/sign-out"] input[name=_key]').attr('value')!;
    expect((await browser.post('/sign-out', new URLSearchParams({ _key: key }))).heading).toBe('Sign in');
    expect((await browser.open('/')).heading).toBe('Sign in');
    expect((await sessions()).length).toBe(before.length - 1);
  });

  it('and the session that the browser had before has ended', async () => {
    const first = await post(site, PAT);
    const [{ name, value } = { name: '', value: '' }] = first.cookies;
    expect(name).toBe('__Host-rooted');
    const before = await sessions();
    const second = await post(site, PAT, `${name}=${value}`);
    expect(second.cookies[0]!.value).not.toBe(value);
    expect((await sessions()).length).toBe(before.length);
    const old = await site.app.inject({ url: '/password', headers: { cookie: `${name}=${value}` } });
    expect(old.headers.location).toBe('/sign-in?back=%2Fpassword');
  });

  it('and goes straight on when they come back to the sign-in page', async () => {
    const browser = site.visitor();
    await browser.send(await browser.open('/'), PAT);
    expect((await browser.open('/sign-in')).heading).toBe('Hello, Pat Example');
    expect((await browser.open('/sign-in?back=%2Fpassword')).heading).toBe('Change your password');
    expect((await browser.open('/sign-in?back=%2F%2Felsewhere.example')).heading).toBe('Hello, Pat Example');
  });

  it('and is told so when the browser does not keep the session', async () => {
    const { headers, statusCode } = await post(site, PAT);
    expect([statusCode, headers.location]).toEqual([303, '/sign-in?kept=no&back=%2Fpassword']);
    const without = await site.visitor().open(String(headers.location));
    expect(without.heading).toBe('Sign in');
    expect(without.text).toContain('your browser did not keep you signed in. Allow cookies for this site');
    expect(without.text).toContain('use Firefox, Chrome or Edge: Safari keeps no sign-in there');
    expect((await site.visitor().open('/sign-in')).text).not.toContain('did not keep you signed in');
  });

  it('and after the session has ended the page says nothing of who had it', async () => {
    const { cookies } = await post(site, PAT);
    await site.past(`update access.session set ends_at = now() where user_id = $1`, [pat]);
    const cookie = `${cookies[0]!.name}=${cookies[0]!.value}`;
    const page = await site.app.inject({ url: '/sign-in', headers: { cookie } });
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('Pat Example');
    const again = await post(site, { ...PAT, password: 'wrong' }, cookie);
    expect(again.statusCode).toBe(400);
    expect(again.body).not.toContain('Pat Example');
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

  it('but nothing in the answer, nor in what is kept of it, tells a known name from an unknown one', async () => {
    const answers = [];
    for (const userName of ['lead@northfield.example', 'nobody@northfield.example']) {
      const { statusCode, headers, body } = await post(site, { userName, password: 'not it' });
      answers.push({ statusCode, headers: Object.keys(headers).sort(), body: body.replaceAll(userName, 'NAME') });
    }
    expect(answers[0]).toEqual(answers[1]);
    const kept = await site.past<{ keys: string[] }>(
      `select array(select jsonb_object_keys(content::jsonb) order by 1) as keys from audit.content
        where action = 'access.sign-in-refused' order by entry_id desc limit 2`,
    );
    expect(kept[0]).toEqual(kept[1]);
  });

  it('but not once they are disabled, or without work, or with a first password from three weeks ago', async () => {
    const sam = { userName: 'sam@northfield.example', password: 'given out once' };
    const id = await aUser(site, { ...sam, name: 'Sam Example', first: true, role: 'school-lead', at: school });
    const tries = async (change: string, undo: string) => {
      await site.past(change, [id]);
      const { statusCode } = await post(site, sam);
      await site.past(undo, [id]);
      return statusCode;
    };
    const account = 'update access.user_account set disabled_at =';
    const membership = 'update access.membership set until =';
    const password = 'update access.password set changed_at =';
    expect(await tries(`${account} now() where id = $1`, `${account} null where id = $1`)).toBe(400);
    expect(await tries(`${membership} now() where user_id = $1`, `${membership} 'infinity' where user_id = $1`)).toBe(
      400,
    );
    expect(
      await tries(`${password} now() - interval '21 days' where user_id = $1`, `${password} now() where user_id = $1`),
    ).toBe(400);
    expect((await post(site, sam)).statusCode).toBe(303);
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

  it('but not after many tries, even with the right password', async () => {
    const browser = site.visitor();
    const form = await browser.open('/sign-in');
    for (let i = 0; i < 7; i += 1)
      await browser.send(form, { userName: 'lead@northfield.example', password: `wrong ${i}` });
    const right = await browser.send(form, PAT);
    expect(right.status).toBe(400);
  });
});
