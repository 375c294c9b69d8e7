import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aUser, audited } from '../../testing/access-examples.ts';
import { type Organisation, type TestSite, openTestSite } from '../../testing/test-site.ts';

let site: TestSite;
let school: Organisation;
let tried = 0;

beforeAll(async () => {
  site = await openTestSite([]);
  school = await site.organisation('Northfield School');
});
afterAll(() => site.close());

/** A new person each time, since tries at a password are counted. */
async function aPerson(first: boolean) {
  tried += 1;
  const typed = { userName: `jo.example${tried}@northfield.example`, password: 'a long password' };
  const id = await aUser(site, { ...typed, name: 'Jo Example', first, role: 'school-lead', at: school });
  const signIn = async () => {
    const browser = site.visitor();
    return { browser, page: await browser.send(await browser.open('/'), typed) };
  };
  return { id, typed, signIn };
}

describe('somebody changes their password', () => {
  it('and is signed out everywhere else', async () => {
    const { id, typed, signIn } = await aPerson(false);
    const { browser } = await signIn();
    const elsewhere = await signIn();
    const done = await browser.send(await browser.open('/password'), {
      current: typed.password,
      chosen: 'kettle lamp river',
    });
    expect(done.heading).toBe('Hello, Jo Example');
    expect(done.text).toContain('Your password is changed. Wherever else you were signed in, you are signed out.');
    expect((await elsewhere.browser.open('/')).heading).toBe('Sign in');
    expect((await browser.open('/')).heading).toBe('Hello, Jo Example');
    const again = site.visitor();
    const signedIn = await again.send(await again.open('/'), { ...typed, password: 'kettle lamp river' });
    expect(signedIn.heading).toBe('Hello, Jo Example');
    expect(
      await site.past(`select 1 from audit.content where action = 'access.password-changed' and user_id = $1`, [id]),
    ).toHaveLength(1);
  });

  it('but not without the one they have, and nothing that was typed is shown', async () => {
    const { typed, signIn } = await aPerson(false);
    const { browser } = await signIn();
    const form = await browser.open('/password');
    const empty = await browser.send(form, { current: '', chosen: '' });
    expect(empty.problems).toEqual(['Enter the password you have now', 'Enter a new password']);
    const wrong = await browser.send(empty, { current: 'not it', chosen: 'kettle lamp river' });
    expect(wrong.problems).toEqual([
      'That is not your password, or it was tried too often. Check it, or wait 15 minutes',
    ]);
    expect(wrong.body).not.toContain('kettle lamp river');
    const still = site.visitor();
    expect((await still.send(await still.open('/'), typed)).heading).toBe('Hello, Jo Example');
  });

  it.each([
    ['kettle lamp', 'The new password must have 12 characters or more'],
    ['a long password', 'Choose a password other than the one you have now'],
    ['password12345', 'Many people use this password, so it is tried first. Choose one that is harder to guess'],
  ])('but not to %s', async (chosen, problem) => {
    const { typed, signIn } = await aPerson(false);
    const { browser } = await signIn();
    const refused = await browser.send(await browser.open('/password'), { current: typed.password, chosen });
    expect(refused.problems).toEqual([problem]);
  });

  it('but not to one with their user name in it', async () => {
    const { typed, signIn } = await aPerson(false);
    const { browser } = await signIn();
    const chosen = `I am ${typed.userName.split('@')[0]}`;
    const refused = await browser.send(await browser.open('/password'), { current: typed.password, chosen });
    expect(refused.problems).toEqual(['Choose a password that does not contain your user name']);
  });

  it('but not after many wrong tries, whatever they type then', async () => {
    const { typed, signIn } = await aPerson(false);
    const { browser } = await signIn();
    let form = await browser.open('/password');
    for (let i = 0; i < 6; i += 1) form = await browser.send(form, { current: 'wrong', chosen: 'kettle lamp river' });
    const right = await browser.send(form, { current: typed.password, chosen: 'kettle lamp river' });
    expect(right.problems).toEqual([
      'That is not your password, or it was tried too often. Check it, or wait 15 minutes',
    ]);
    expect((await audited(site, 'access.password-refused')).at(-1)).toMatchObject({ tries: 7 });
  });
});

describe('a first password', () => {
  let person: Awaited<ReturnType<typeof aPerson>>;

  beforeEach(async () => {
    person = await aPerson(true);
  });

  it('opens nothing but the page where one’s own is chosen', async () => {
    const { browser, page } = await person.signIn();
    expect(page.heading).toBe('Choose a password of your own');
    expect((await browser.open('/')).heading).toBe('Choose a password of your own');
    expect((await browser.open('/administration')).heading).toBe('Choose a password of your own');
    const key = String(page.$('main input[name=_key]').val());
    const posted = await browser.post('/act-for', new URLSearchParams({ _key: key, organisation: 'x' }));
    expect(posted.heading).toBe('Choose a password of your own');
    const chosen = await browser.send(page, { current: 'a long password', chosen: 'kettle lamp river' });
    expect(chosen.heading).toBe('Hello, Jo Example');
    expect((await browser.open('/')).heading).toBe('Hello, Jo Example');
  });

  it('lets them sign out again', async () => {
    const { browser, page } = await person.signIn();
    const key = page.$('form[action="/sign-out"] input[name=_key]').attr('value')!;
    expect((await browser.post('/sign-out', new URLSearchParams({ _key: key }))).heading).toBe('Sign in');
  });
});
