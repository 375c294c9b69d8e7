import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '#platform/web/serving.ts';
import { aUser, audited } from '../../testing/access-examples.ts';
import { codeOf, turnOnSecondStep } from '../../testing/second-step-examples.ts';
import { type Organisation, type TestSite, openTestSite } from '../../testing/test-site.ts';

let site: TestSite;
let school: Organisation;
let pat: Awaited<ReturnType<typeof aPerson>>;
let made = 0;

beforeAll(async () => {
  site = await openTestSite([]);
  school = await site.organisation('Northfield School');
});
afterAll(() => site.close());

beforeEach(async () => {
  pat = await aPerson();
});

/** Somebody new each time, since tries are counted. They have turned on the second step. */
async function aPerson() {
  made += 1;
  const typed = { userName: `pat${made}@northfield.example`, password: 'a long password' };
  const id = await aUser(site, { ...typed, name: 'Pat Example', role: 'school-lead', at: school });
  const first = site.visitor();
  await first.send(await first.open('/'), typed);
  const { key, recoveryCodes } = await turnOnSecondStep(first);
  const giveNameAndPassword = async (back = '/') => {
    const browser = site.visitor();
    return { browser, page: await browser.send(await browser.open(back), typed) };
  };
  return { id, typed, key, recoveryCodes, giveNameAndPassword };
}

const REFUSED = [
  'That is not the code, or it was used already. Wait for the next one in your app, or use a recovery code',
];

/** The session in the browser, request by request. */
async function passwordOnly(): Promise<{ cookie: string }> {
  const response = await site.app.inject({
    method: 'POST',
    url: '/sign-in?back=%2F',
    headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(pat.typed).toString(),
  });
  return { cookie: `${SESSION_COOKIE}=${response.cookies[0]!.value}` };
}

describe('somebody with a second step signs in', () => {
  it('with the code after the password, and goes on to where they wanted', async () => {
    const { browser, page } = await pat.giveNameAndPassword('/how-to-tell-me');
    expect(page.heading).toBe('Enter your code');
    expect(page.$('header').text()).not.toContain('Pat Example');
    expect((await browser.send(page, { code: '' })).problems).toEqual(['Enter the code']);
    const there = await browser.send(page, { code: codeOf(pat.key) });
    expect(there.heading).toBe('How RootED tells you');
    const [signedIn] = (await audited(site, 'access.signed-in')).slice(-1);
    expect(signedIn).toMatchObject({ user: pat.id, by: 'app' });
  });

  it('and with the password alone can do nothing but that, or sign out', async () => {
    const { cookie } = await passwordOnly();
    for (const url of ['/', '/account', '/account/second-step', '/password', '/act-for']) {
      const opened = await site.app.inject({ url, headers: { cookie } });
      expect([url, opened.statusCode, opened.headers.location]).toEqual([
        url,
        303,
        `/sign-in?back=${encodeURIComponent(url)}`,
      ]);
    }
    for (const url of ['/password', '/account/sessions/end-others', '/act-for']) {
      const headers = { cookie, origin: 'http://localhost:3000' };
      const sent = await site.app.inject({ method: 'POST', url, headers });
      expect([url, sent.statusCode, sent.headers.location]).toEqual([
        url,
        303,
        `/sign-in?back=${encodeURIComponent(url)}`,
      ]);
    }
    const { browser, page } = await pat.giveNameAndPassword();
    expect((await browser.post('/sign-out', new URLSearchParams())).heading).toBe('Sign in');
    const late = await browser.send(page, { code: codeOf(pat.key) });
    expect(late.text).toContain('That took too long, or was begun in another window. Sign in again.');
  });

  it('under another token than before the code', async () => {
    const { cookie } = await passwordOnly();
    const headers = { cookie, origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' };
    const payload = new URLSearchParams({ code: codeOf(pat.key) }).toString();
    const entered = await site.app.inject({ method: 'POST', url: '/sign-in/code', headers, payload });
    const whole = `${SESSION_COOKIE}=${entered.cookies[0]!.value}`;
    expect(whole).not.toBe(cookie);
    expect((await site.app.inject({ url: '/', headers: { cookie } })).statusCode).toBe(303);
    expect((await site.app.inject({ url: '/', headers: { cookie: whole } })).statusCode).toBe(200);
  });

  it('a little before its time, or as people write it', async () => {
    const { browser, page } = await pat.giveNameAndPassword();
    const code = codeOf(pat.key, 1);
    const home = await browser.send(page, { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` });
    expect(home.heading).toBe('Hello, Pat Example');
  });

  it('but not by a code of a minute ago', async () => {
    await site.past('update access.second_step set last_step = 0 where user_id = $1', [pat.id]);
    const { browser, page } = await pat.giveNameAndPassword();
    const refused = await browser.send(page, { code: codeOf(pat.key, -2) });
    expect(refused.problems).toEqual(REFUSED);
    expect(refused.$('#code').val() ?? '').toBe('');
    expect((await audited(site, 'access.code-refused')).at(-1)).toMatchObject({ user: pat.id, tries: 1 });
  });

  it('but not by a code that was taken before, nor by one from before that', async () => {
    const code = codeOf(pat.key, 1);
    const first = await pat.giveNameAndPassword();
    expect((await first.browser.send(first.page, { code })).heading).toBe('Hello, Pat Example');
    const second = await pat.giveNameAndPassword();
    expect((await second.browser.send(second.page, { code })).problems).toEqual(REFUSED);
    expect((await second.browser.send(second.page, { code: codeOf(pat.key) })).problems).toEqual(REFUSED);
  });

  it('but only one of two who send the same code at once', async () => {
    const code = codeOf(pat.key);
    const both = await Promise.all([pat.giveNameAndPassword(), pat.giveNameAndPassword()]);
    const answers = await Promise.all(both.map(({ browser, page }) => browser.send(page, { code })));
    expect(answers.map(({ heading }) => heading).toSorted()).toEqual(['Enter your code', 'Hello, Pat Example']);
  });

  it('but not by somebody else’s code', async () => {
    const other = await aPerson();
    const { browser, page } = await pat.giveNameAndPassword();
    expect((await browser.send(page, { code: codeOf(other.key) })).problems).toEqual(REFUSED);
    expect((await browser.send(page, { code: other.recoveryCodes[0]! })).problems).toEqual(REFUSED);
  });

  it('but not at the sixth try within 15 minutes, in whichever window, even with the right code', async () => {
    for (let i = 0; i < 5; i += 1) {
      const { browser, page } = await pat.giveNameAndPassword();
      expect((await browser.send(page, { code: '000000' })).problems).toEqual(REFUSED);
    }
    const { browser, page } = await pat.giveNameAndPassword();
    const tooOften = ['Codes were tried too often. Wait 15 minutes, then try again'];
    expect((await browser.send(page, { code: codeOf(pat.key) })).problems).toEqual(tooOften);
    expect((await browser.send(page, { code: pat.recoveryCodes[0]! })).problems).toEqual(tooOften);
    await site.past(`update access.sign_in_attempt set at = at - interval '16 minutes'`);
    expect((await browser.send(page, { code: codeOf(pat.key) })).heading).toBe('Hello, Pat Example');
  });

  it('but not more than ten minutes after the password, nor once they are disabled', async () => {
    const { browser, page } = await pat.giveNameAndPassword();
    const [left] = await site.past<{ minutes: number }>(
      `select extract(epoch from ends_at - began_at)::int / 60 as minutes from access.session
        where user_id = $1 and awaits_code`,
      [pat.id],
    );
    expect(left!.minutes).toBe(10);
    await site.past('update access.user_account set disabled_at = now() where id = $1', [pat.id]);
    expect((await browser.open('/sign-in/code')).heading).toBe('Sign in');
    await site.past('update access.user_account set disabled_at = null where id = $1', [pat.id]);
    expect((await browser.open('/sign-in/code')).heading).toBe('Enter your code');
    await site.past('update access.session set ends_at = now() where user_id = $1 and awaits_code', [pat.id]);
    const late = await browser.send(page, { code: codeOf(pat.key) });
    expect([late.heading, late.text.includes('That took too long')]).toEqual(['Sign in', true]);
  });

  it('by each recovery code once, in whichever letters', async () => {
    const [code] = pat.recoveryCodes;
    const first = await pat.giveNameAndPassword();
    const home = await first.browser.send(first.page, { code: code!.toUpperCase().replaceAll('-', ' ') });
    expect(home.text).toContain('You have 9 recovery codes left.');
    const second = await pat.giveNameAndPassword();
    expect((await second.browser.send(second.page, { code: code! })).problems).toEqual(REFUSED);
    expect((await audited(site, 'access.signed-in')).at(-1)).toMatchObject({ user: pat.id, by: 'recovery' });
  });

  it('by a recovery code where the key is lost, which the page says', async () => {
    await site.past(
      'update access.second_step set secret = set_byte(secret, 0, 255 - get_byte(secret, 0)) where user_id = $1',
      [pat.id],
    );
    const { browser, page } = await pat.giveNameAndPassword();
    expect((await browser.send(page, { code: codeOf(pat.key) })).problems).toEqual([
      'Codes from apps cannot be checked now: RootED does not have the key that they were kept with. Use a recovery code, or tell whoever runs the server',
    ]);
    expect((await browser.send(page, { code: pat.recoveryCodes[0]! })).heading).toBe('Hello, Pat Example');
  });
});

describe('what is kept of a second step', () => {
  it('is sealed and hashed: neither the key nor a recovery code stands in the database', async () => {
    const rows = await site.past<{ text: string }>(
      `select encode(secret, 'escape') as text from access.second_step
       union all select encode(hash, 'escape') from access.recovery_code
       union all select content from audit.content`,
    );
    expect(rows.length).toBeGreaterThan(10);
    const told = [pat.key, ...pat.recoveryCodes, ...pat.recoveryCodes.map((code) => code.replaceAll('-', ''))];
    expect(rows.filter(({ text }) => told.some((secret) => text.includes(secret)))).toEqual([]);
  });

  it('does not open in somebody else’s row', async () => {
    const other = await aPerson();
    await site.past(
      `update access.second_step set last_step = 0, secret = (select secret from access.second_step where user_id = $2)
        where user_id = $1`,
      [pat.id, other.id],
    );
    const { browser, page } = await pat.giveNameAndPassword();
    expect((await browser.send(page, { code: codeOf(other.key) })).status).toBe(500);
  });
});
