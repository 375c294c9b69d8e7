import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aUser, audited, pressButton, rowsOn } from '../../testing/access-examples.ts';
import { codeOf, keyOn, turnOnSecondStep } from '../../testing/second-step-examples.ts';
import { type Organisation, type TestSite, openTestSite } from '../../testing/test-site.ts';

let site: TestSite;
let school: Organisation;
let sam: Awaited<ReturnType<typeof aPerson>>;
let made = 0;

beforeAll(async () => {
  site = await openTestSite([]);
  school = await site.organisation('Northfield School');
  await site.past(`insert into access.area (name, front_door_name, front_door_phone, emergency_note, second_step_roles)
    values ('Exampleshire', 'Front door', '01632 960 100', 'Call 999.', '{manager}')`);
});
afterAll(() => site.close());

beforeEach(async () => {
  sam = await aPerson();
});

async function aPerson() {
  made += 1;
  const typed = { userName: `sam${made}@northfield.example`, password: 'a long password' };
  const id = await aUser(site, { ...typed, name: 'Sam Example', role: 'school-lead', at: school });
  const signIn = async () => {
    const browser = site.visitor();
    await browser.send(await browser.open('/'), typed);
    return browser;
  };
  return { id, typed, signIn, browser: await signIn() };
}

const account = () => sam.browser.open('/account');
const managerAt = async (id: string) => {
  const team = await site.organisation('Early help team', 'council-team');
  await site.past(
    `insert into access.membership (id, user_id, org_id, role) values (gen_random_uuid(), $1, $2, 'manager')`,
    [id, team.id],
  );
};

describe('somebody sees where they are signed in', () => {
  it('by browser, organisation and time, this one first, and by no address', async () => {
    await sam.signIn();
    const [here, there] = rowsOn(await account());
    expect(here).toEqual([
      'Unknown browser',
      'Northfield School',
      expect.stringMatching(/20\d\d at/),
      expect.stringMatching(/20\d\d at/),
      'This one',
    ]);
    expect(there!.at(-1)).toMatch(/^End the session of Unknown browser, last used/);
    const columns = await site.past<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'access.session'::regclass and attnum > 0`,
    );
    expect(columns.map(({ name }) => name).filter((name) => /address|ip/.test(name))).toEqual([]);
  });

  it('in plain words', async () => {
    const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0';
    await site.app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: {
        origin: 'http://localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': firefox,
      },
      payload: new URLSearchParams(sam.typed).toString(),
    });
    expect(rowsOn(await account())[1]![0]).toBe('Firefox on Windows');
  });

  it('and ends one, which takes effect with the next thing that is done there', async () => {
    const elsewhere = await sam.signIn();
    const still = await sam.signIn();
    const page = await account();
    const id = page.$('main form[action="/account/sessions/end"] input[name=session]').last().attr('value')!;
    const key = String(page.$('main input[name=_key]').first().val());
    const ended = await sam.browser.post('/account/sessions/end', new URLSearchParams({ _key: key, session: id }));
    expect(ended.text).toContain('The session has ended.');
    expect(rowsOn(ended)).toHaveLength(2);
    const headings = [(await elsewhere.open('/')).heading, (await still.open('/')).heading].toSorted();
    expect(headings).toEqual(['Hello, Sam Example', 'Sign in']);
    expect(await audited(site, 'access.session-ended')).toHaveLength(1);
  });

  it('and ends all others', async () => {
    const elsewhere = [await sam.signIn(), await sam.signIn()];
    const ended = await pressButton(sam.browser, await account(), 'End all others');
    expect(ended.text).toContain('You are signed out everywhere else.');
    expect(rowsOn(ended)).toHaveLength(1);
    expect(ended.$('form[action="/account/sessions/end-others"]').length).toBe(0);
    for (const browser of elsewhere) expect((await browser.open('/')).heading).toBe('Sign in');
    expect((await audited(site, 'access.other-sessions-ended')).at(-1)).toMatchObject({ ended: 2 });
  });

  it('but cannot end somebody else’s, nor what is none', async () => {
    const other = await aPerson();
    const [theirs] = await site.past<{ id: string }>('select id from access.session where user_id = $1', [other.id]);
    const key = String((await account()).$('input[name=_key]').first().val());
    for (const [i, session] of [theirs!.id, 'x'].entries()) {
      const again = String((await account()).$('input[name=_key]').first().val());
      const sent = await sam.browser.post(
        '/account/sessions/end',
        new URLSearchParams({ _key: i ? again : key, session }),
      );
      expect(sent.text).toContain('That session had ended already.');
    }
    expect((await other.browser.open('/')).heading).toBe('Hello, Sam Example');
  });
});

describe('somebody turns on the second step', () => {
  it('by a code that shows that their app has the key', async () => {
    const elsewhere = await sam.signIn();
    const page = await sam.browser.open('/account/second-step');
    expect(page.$('svg[role=img]').attr('aria-label')).toBe('QR code with the key for your authenticator app');
    const wrong = await sam.browser.send(page, { code: '000000' });
    expect(wrong.problems[0]).toContain('That is not the code. Check that your phone’s clock is right');
    expect(keyOn(wrong)).toBe(keyOn(page));
    expect((await account()).text).toContain('Off: your password alone signs you in.');
    const codes = await sam.browser.send(wrong, { code: codeOf(keyOn(page)) });
    expect(codes.heading).toBe('Your recovery codes');
    expect((await account()).text).toContain('a code from your app is asked for when you sign in');
    expect((await elsewhere.open('/')).heading).toBe('Sign in');
    expect((await audited(site, 'access.second-step-set-up')).length).toBeGreaterThan(0);
    expect((await sam.browser.open('/account/second-step')).status).toBe(404);
  });

  it('and is shown ten recovery codes once', async () => {
    const { recoveryCodes } = await turnOnSecondStep(sam.browser);
    expect(new Set(recoveryCodes).size).toBe(10);
    const again = await sam.browser.open('/account/recovery-codes');
    expect(again.text).toContain('They were shown when they were made, and cannot be shown again.');
    expect((await account()).text).toContain('(10 left)');
  });

  it('and gets new recovery codes for a code, in place of the old ones', async () => {
    const { key, recoveryCodes } = await turnOnSecondStep(sam.browser);
    const form = await sam.browser.open('/account/recovery-codes/new');
    const refused = await sam.browser.send(form, { code: '000000' });
    expect(refused.problems).toHaveLength(1);
    const shown = await sam.browser.send(refused, { code: codeOf(key) });
    expect(shown.$('main ol code').length).toBe(10);
    expect(recoveryCodes.some((code) => shown.text.includes(code))).toBe(false);
    const [left] = await site.past<{ many: number }>(
      'select count(*)::int as many from access.recovery_code where user_id = $1',
      [sam.id],
    );
    expect(left!.many).toBe(10);
  });

  it('and off again for a code, where what they do does not ask for it', async () => {
    const { recoveryCodes } = await turnOnSecondStep(sam.browser);
    const form = await sam.browser.open('/account/second-step/turn-off');
    const off = await sam.browser.send(form, { code: recoveryCodes[3]! });
    expect(off.text).toContain('The second step is off.');
    expect((await (await sam.signIn()).open('/')).heading).toBe('Hello, Sam Example');
    expect(await audited(site, 'access.second-step-turned-off')).toHaveLength(1);
  });

  it('but not off where it does', async () => {
    const { key } = await turnOnSecondStep(sam.browser);
    await managerAt(sam.id);
    expect((await account()).text).toContain('What you do asks for it, so it cannot be turned off.');
    const opened = await sam.browser.open('/account/second-step/turn-off');
    expect(opened.status).toBe(404);
    const formKey = String((await sam.browser.open('/account/recovery-codes/new')).$('main input[name=_key]').val());
    const values = new URLSearchParams({ _key: formKey, code: codeOf(key) });
    expect((await sam.browser.post('/account/second-step/turn-off', values)).status).toBe(404);
  });
});

describe('a role that needs a second step', () => {
  it('opens nothing until it is set up, from the next thing that is done', async () => {
    await managerAt(sam.id);
    for (const path of ['/', '/account', '/password']) {
      const page = await sam.browser.open(path);
      expect(page.heading).toBe('A second step for signing in');
      expect(page.text).toContain('What you do in RootED asks for it: set it up to go on.');
    }
    await turnOnSecondStep(sam.browser);
    expect((await sam.browser.open('/')).heading).toBe('Hello, Sam Example');
  });

  it('is chosen by an administrator', async () => {
    const administrator = await site.signIn('administrator');
    const form = await administrator.browser.open('/administration/second-step');
    expect(
      form
        .$('input[name=roles]:checked')
        .map((_, each) => form.$(each).attr('value'))
        .get(),
    ).toEqual(['manager']);
    const slower = await administrator.browser.open('/administration/second-step');
    const saved = await administrator.browser.send(form, { roles: ['manager', 'data-officer'] });
    expect(saved.text).toContain('Saved. Whoever needs a second step now sets it up next.');
    expect(await site.past('select second_step_roles as roles from access.area')).toEqual([
      { roles: ['manager', 'data-officer'] },
    ]);
    expect(await audited(site, 'access.second-step-roles-chosen')).toMatchObject([
      { roles: ['manager', 'data-officer'] },
    ]);
    const conflict = await administrator.browser.send(slower, { roles: ['manager'] });
    expect(conflict.problems[0]).toContain('Somebody else changed this while you were writing.');
    expect(conflict.text).toContain('Who needs itEarly help manager, Data officer');
    expect((await sam.browser.open('/administration/second-step')).status).toBe(404);
  });
});

describe('an administrator resets a second step', () => {
  const pathOf = async (id: string) => {
    const [row] = await site.past<{ url_id: string }>('select url_id from access.user_account where id = $1', [id]);
    return `/administration/users/${row!.url_id}`;
  };

  it('of another, who is signed out and signs in with the password alone', async () => {
    await turnOnSecondStep(sam.browser);
    const administrator = await site.signIn('administrator');
    const page = await administrator.browser.open(await pathOf(sam.id));
    expect(page.text).toContain('Second stepOn since');
    const reset = await pressButton(administrator.browser, page, 'Reset the second step');
    expect(reset.text).toContain('Their second step is reset, and they are signed out.');
    expect(reset.text).toContain('Second stepOff');
    expect((await account()).heading).toBe('Sign in');
    expect((await (await sam.signIn()).open('/')).heading).toBe('Hello, Sam Example');
    expect((await audited(site, 'access.second-step-reset')).at(-1)).toMatchObject({ user: sam.id });
    expect(await site.past('select 1 from access.recovery_code where user_id = $1', [sam.id])).toEqual([]);
  });

  it('but not their own, and nobody else does', async () => {
    const { browser, actor } = await site.signIn('administrator');
    await turnOnSecondStep(browser);
    await turnOnSecondStep(sam.browser);
    const resets = async (who: typeof browser, path: string) => {
      const key = String((await who.open('/account')).$('input[name=_key]').first().val());
      return (await who.post(`${path}/reset-second-step`, new URLSearchParams({ _key: key }))).status;
    };
    expect(await resets(browser, await pathOf(actor.userId))).toBe(404);
    expect(await resets(sam.browser, await pathOf(actor.userId))).toBe(404);
    const on = await site.past('select 1 from access.second_step where user_id = any ($1)', [[actor.userId, sam.id]]);
    expect(on).toHaveLength(2);
  });
});
